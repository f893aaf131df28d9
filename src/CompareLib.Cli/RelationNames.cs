using CompareLib.Sources;

namespace CompareLib.Cli;

/// <summary>Relations of articles as the machine interface names them.</summary>
internal static class RelationNames
{
    /// <summary><c>duplicate</c>, <c>version</c>, <c>partial</c>, <c>quotes</c> or <c>none</c>; boilerplate alone is no relation.</summary>
    public static string Of(ArticleRelation relation) => relation switch
    {
        ArticleRelation.Duplicate => "duplicate",
        ArticleRelation.Version => "version",
        ArticleRelation.Partial => "partial",
        ArticleRelation.Quotations => "quotes",
        _ => "none",
    };
}

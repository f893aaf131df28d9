namespace CompareLib.Sources;

/// <summary>The names of relations in the machine interface.</summary>
public static class ArticleRelations
{
    /// <summary><c>duplicate</c>, <c>version</c>, <c>partial</c>, <c>quotes</c> or <c>none</c>; shared boilerplate is <c>none</c>, since it says nothing of the articles.</summary>
    public static string Name(this ArticleRelation relation) => relation switch
    {
        ArticleRelation.Duplicate => "duplicate",
        ArticleRelation.Version => "version",
        ArticleRelation.Partial => "partial",
        ArticleRelation.Quotations => "quotes",
        _ => "none",
    };
}

using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Tests.Quotations.Reading;

/// <summary>One sentence with a cue and without marks, parsed as the reader does it.</summary>
internal static class Parsed
{
    public static UnitParse Of(string sentence, string language = "en") =>
        UnitParse.Of(SyntaxParser.ForLanguage(language), sentence, [new Unit(new TextSpan(0, sentence.Length), 0, [])], LanguageData.For(language)).Single().Parse
            ?? throw new ArgumentException("A sentence without a cue is not parsed.", nameof(sentence));
}

namespace CompareLib.Text;

/// <summary>The short word lists that decide where a word ends: stops and apostrophes that belong to it.</summary>
internal static class Abbreviations
{
    // Shortened words printed with a closing stop whatever follows. Words that are also common at the end of a sentence
    // ("sun", "no", "art") are left out, or count only with a capital.
    private static readonly HashSet<string> Capitalised = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Ste", "Mt", "Ft", "Messrs", "Mme", "Mlle", "Hon", "Rev", "Fr", "Msgr",
        "Gen", "Lt", "Col", "Maj", "Capt", "Cpt", "Cmdr", "Cdr", "Adm", "Sgt", "Cpl", "Pvt", "Brig", "Det", "Insp", "Supt",
        "Sen", "Rep", "Gov", "Pres", "Amb", "Sec", "Rt", "Jr", "Sr", "Esq", "Inc", "Corp", "Ltd", "Co", "Bros", "Assn", "Dept", "Univ",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss",
        "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
        "Ave", "Blvd", "Rd", "Vol", "Nr", "Hr", "Fr", "Dipl", "Ing", "Mio", "Mrd", "Tsd", "Str",
    };

    private static readonly HashSet<string> AnyCase = new(StringComparer.Ordinal)
    {
        "vs", "etc", "approx", "cf", "ca", "al", "pp", "eds", "viz", "bzw", "usw", "evtl", "ggf", "inkl", "vgl",
        // Lower-cased text: only what is no word of its own.
        "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "capt", "cmdr", "sgt", "cpl", "sen", "gov", "inc", "corp", "ltd", "bros", "dept", "jr", "sr",
        "feb", "aug", "sept", "oct", "nov", "tues", "thurs", "calif",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CapitalisedLookup = Capitalised.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyCaseLookup = AnyCase.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a shortened word that carries its own closing stop: <c>Gen</c>, <c>Inc</c>, <c>etc</c>.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> word) => CapitalisedLookup.Contains(word) || AnyCaseLookup.Contains(word);

    /// <summary>True for letters parted by stops: <c>U.S</c>, <c>e.g</c>, <c>Ph.D</c>.</summary>
    public static bool HasInnerStops(ReadOnlySpan<char> word)
    {
        var stop = word.LastIndexOf('.');
        return stop > 0 && word.Length - stop == 2;
    }

    /// <summary>The ends of web addresses that news prints as names: <c>Amazon.com</c>.</summary>
    public static bool IsTopLevelDomain(ReadOnlySpan<char> word) =>
        word is "com" or "org" or "net" or "gov" or "edu" or "info" or "co" or "uk" or "de" or "eu" or "ru" or "tv" or "io";

    /// <summary>Words whose first letters are dropped. <paramref name="certain"/>: the glyph is an apostrophe and no opening mark.</summary>
    public static bool IsElision(ReadOnlySpan<char> word, bool certain)
    {
        if (word is "tis" or "twas" or "twere" or "twill" or "Tis" or "Twas" or "em" or "til") return true;
        return certain && word is "cause" or "Cause" or "bout" or "till" or "Til" or "Till" or "round" or "n" or "cos" or "nother" or "cuz";
    }

    /// <summary>What is left of a verb or possessive when a text parts it from its word: <c>Obama 's</c>, <c>they 're</c>.</summary>
    public static bool IsClitic(ReadOnlySpan<char> word) =>
        word is "s" or "re" or "ve" or "ll" or "d" or "m" or "S" or "t";
}

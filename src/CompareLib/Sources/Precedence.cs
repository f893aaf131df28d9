using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>Tells which of two related articles came first, from citations, dates and remarks of the text.</summary>
internal static class Precedence
{
    private static readonly string[] Updated = ["this report was updated", "this story was updated", "this article was updated", "this story has been updated", "this article has been updated", "previous story below", "earlier story below"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Less than 0 when <paramref name="a"/> came first or is named by the other, more than 0 for <paramref name="b"/>, 0 when not told; with the reason in words.</summary>
    public static (int Order, string Why) Compare(Article a, IReadOnlyList<Provenance> ofA, string labelA, Article b, IReadOnlyList<Provenance> ofB, string labelB)
    {
        var (aNamesB, bNamesA) = (Names(ofA, a, b, ofB), Names(ofB, b, a, ofA));
        if (aNamesB != bNamesA) return aNamesB ? (1, $"{labelA} names {labelB}") : (-1, $"{labelB} names {labelA}");
        if (a.Published is { } x && b.Published is { } y && x.UtcDateTime != y.UtcDateTime)
        {
            // A day alone is midnight: then only another day tells.
            var onlyDays = x.UtcDateTime.TimeOfDay == TimeSpan.Zero || y.UtcDateTime.TimeOfDay == TimeSpan.Zero;
            if (!onlyDays || x.UtcDateTime.Date != y.UtcDateTime.Date) return x < y ? (-1, $"{labelA} is earlier by its date") : (1, $"{labelB} is earlier by its date");
        }

        var (updatedA, updatedB) = (Holds(a.Text), Holds(b.Text));
        if (updatedA != updatedB) return updatedA ? (1, $"{labelA} says that it was updated") : (-1, $"{labelB} says that it was updated");
        if (a.Published is null && b.Published is null && Dateline(a, ofA) is { } m && Dateline(b, ofB) is { } n && m.Month == n.Month && m.Day != n.Day)
            return m.Day < n.Day ? (-1, $"{labelA} is earlier by its dateline") : (1, $"{labelB} is earlier by its dateline");
        return (0, "");
    }

    // An article is named when its outlet is, or the agency whose dateline or mark it bears - unless both bear it.
    private static bool Names(IReadOnlyList<Provenance> statements, Article citing, Article cited, IReadOnlyList<Provenance> ofCited)
    {
        foreach (var statement in statements)
        {
            var name = OutletNames.Identity(statement.Source);
            if (citing.Outlet is { } own && OutletNames.Identity(own) == name) continue;
            if (cited.Outlet is { } outlet && OutletNames.Identity(outlet) == name) return true;
            if (statement.Kind is "dateline" or "agency") continue;
            foreach (var mark in ofCited)
            {
                if (mark.Kind is "dateline" or "agency" && OutletNames.Identity(mark.Source) == name) return true;
            }
        }

        return false;
    }

    private static bool Holds(string text)
    {
        foreach (var words in Updated)
        {
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static (int Month, int Day)? Dateline(Article article, IReadOnlyList<Provenance> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Kind != "dateline") continue;
            var words = statement.Span.Of(article.Text).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + 1 < words.Length; i++)
            {
                var month = Array.FindIndex(Months, m => m == words[i] || (words[i].Length is 3 or 4 && m.StartsWith(words[i], StringComparison.Ordinal)));
                if (month >= 0 && int.TryParse(words[i + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31) return (month + 1, day);
            }
        }

        return null;
    }
}

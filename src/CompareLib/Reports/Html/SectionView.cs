using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CompareLib.Reports.Sections;

namespace CompareLib.Reports.Html;

/// <summary>The sections that answer the questions, as lists and tables; long ones show their first rows and fold the rest.</summary>
internal sealed class SectionView
{
    /// <summary>Beyond so many items a list is folded after <see cref="Shown"/> of them.</summary>
    private const int MostShown = 10;

    private const int Shown = 7;

    /// <summary>Beyond so many items the folded part is unfolded by the script only when it is opened.</summary>
    private const int MostItems = 200;

    private readonly HtmlText html;
    private readonly ImmutableArray<Section> sections;
    private readonly ImmutableArray<ImmutableArray<Block>> blocks;
    private readonly Dictionary<TableBlock, int> tables = new(ReferenceEqualityComparer.Instance);

    public SectionView(HtmlText html, ImmutableArray<Section> sections)
    {
        (this.html, this.sections) = (html, sections);
        blocks = [.. sections.Select(s => s.Blocks.ToImmutableArray())];
        var rules = new StringBuilder("@media(max-width:47.9rem){");
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in blocks.SelectMany(b => b).OfType<TableBlock>())
        {
            var headers = string.Join('\n', table.Headers);
            if (!known.TryGetValue(headers, out var number))
            {
                known[headers] = number = known.Count + 1;
                for (var c = 1; c < table.Headers.Length; c++)
                {
                    rules.Append(CultureInfo.InvariantCulture, $".t{number} td:nth-of-type({c})::before{{content:\"{CssText(table.Headers[c])}: \"}}");
                }
            }

            tables[table] = number;
        }

        Rules = rules.Append('}').ToString();
    }

    /// <summary>The rules by which a narrow window names the columns of a table that it shows row by row.</summary>
    public string Rules { get; }

    /// <summary>Whether a section has something to tell.</summary>
    public bool IsTold(int section) => !blocks[section].IsEmpty;

    /// <summary>Opens a section: heading, question, answer; those of the first section's blocks that come before its statements.</summary>
    public void Begin(int section)
    {
        var (id, title, question, answer, _) = sections[section];
        html.Raw($"<section id={id}>").Text("<h2>", title, "</h2>").Text("<p class=an>", question, " ").Text("<b>", Capital(answer), ".</b></p>");
        if (section > 0 || blocks[0].IsEmpty) return;
        html.Raw("<details class=lz><summary>Who tells what, at a glance</summary>");
        Blocks(section);
        html.Raw("</details>");
    }

    /// <summary>Writes a section's blocks and closes it.</summary>
    public void End(int section)
    {
        Blocks(section);
        html.Raw("</section>");
    }

    private void Blocks(int section)
    {
        foreach (var block in blocks[section])
        {
            switch (block)
            {
                case TextBlock text:
                    html.Raw("<p>").Phrase(text.Text).Raw("</p>");
                    break;
                case ListBlock list:
                    Folded([.. list.Items], items =>
                    {
                        html.Raw("<ul>");
                        foreach (var item in items) html.Raw("<li>").Phrase(item);
                        html.Raw("</ul>");
                    });
                    break;
                case TableBlock { SideBySide: true } table:
                    SideBySide(table);
                    break;
                case TableBlock table:
                    Folded([.. table.Rows], rows => Table(table, rows));
                    break;
            }
        }
    }

    /// <summary>The first items, and the others folded.</summary>
    private void Folded<T>(IReadOnlyList<T> items, Action<IEnumerable<T>> write)
    {
        if (items.Count <= MostShown)
        {
            write(items);
            return;
        }

        var lazy = items.Count > MostItems;
        write(items.Take(Shown));
        html.Raw($"<details class=lz><summary>{Numbers.Of(items.Count - Shown)} more</summary>").Raw(lazy ? "<noscript>" : "");
        write(items.Skip(Shown));
        html.Raw(lazy ? "</noscript></details>" : "</details>");
    }

    /// <summary>A table that a narrow window turns into blocks, each cell under the name of its column.</summary>
    private void Table(TableBlock table, IEnumerable<ImmutableArray<Phrase>> rows)
    {
        html.Raw($"<table class=\"bl t{Numbers.Of(tables[table])}\">").Text("<caption>", table.Caption, "</caption><thead><tr>");
        foreach (var header in table.Headers) html.Text("<th scope=col>", header, "");
        html.Raw("<tbody>");
        var all = rows.ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            // Rows of one head stand under it.
            var row = all[i];
            var same = 1;
            while (i + same < all.Length && ReferenceEquals(all[i + same][0], row[0])) same++;
            html.Raw("<tr>");
            if (i == 0 || !ReferenceEquals(all[i - 1][0], row[0])) html.Raw(same > 1 ? $"<th scope=rowgroup rowspan={Numbers.Of(same)}>" : "<th scope=row>").Phrase(row[0]);
            foreach (var cell in row.Skip(1)) html.Raw("<td>").Phrase(cell);
        }

        html.Raw("</table>");
    }

    /// <summary>Rows as columns, to be held against each other.</summary>
    private void SideBySide(TableBlock table)
    {
        html.Text("<h3>", table.Caption, "</h3><div class=or>");
        foreach (var row in table.Rows)
        {
            html.Raw("<div><h4>").Phrase(row[0]).Raw("</h4>");
            for (var c = 1; c < row.Length; c++) html.Text("<p><small>", table.Headers[c], "</small> ").Phrase(row[c]).Raw("</p>");
            html.Raw("</div>");
        }

        html.Raw("</div>");
    }

    /// <summary>Text inside the quotes of a style sheet; every character that could end them by its number.</summary>
    private static string CssText(string text) => string.Concat(VisibleText.Of(text).EnumerateRunes().Select(r =>
        r.Value < 128 && !char.IsAsciiLetterOrDigit((char)r.Value) && r.Value != ' ' ? string.Create(CultureInfo.InvariantCulture, $"\\{r.Value:X} ") : r.ToString()));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

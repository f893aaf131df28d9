using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Reports.Apparatus;

namespace CompareLib.Reports;

/// <summary>A group with the look-ups that all printers share. Immutable.</summary>
internal sealed class GroupView
{
    private readonly ReportView report;
    private readonly Dictionary<(int A, int B), List<Change>> pairs = [];
    private readonly int[] wordingOf;
    private readonly bool inOrder;

    public GroupView(ReportView report, UtteranceGroup group, int index)
    {
        this.report = report;
        Model = group;
        Index = index;
        var count = group.Collation.Witnesses.Length;
        var witnesses = ImmutableArray.CreateBuilder<WitnessView>(count);
        for (var w = 0; w < count; w++)
        {
            var text = group.Collation.Witnesses[w];
            var entry = w < group.Witnesses.Length ? group.Witnesses[w] : new GroupWitness(text.Id, null, text.Id, []);
            var quotation = report.Quotation(entry.QuotationId);
            witnesses.Add(new WitnessView(w, entry, text.Text, quotation, quotation is null ? null : report.Article(quotation.ArticleId), quotation is null ? -1 : report.OutletIndex(quotation.ArticleId)));
        }

        Witnesses = witnesses.MoveToImmutable();
        Base = Math.Clamp(group.Collation.Consensus.Base, 0, Math.Max(0, count - 1));
        foreach (var change in group.Collation.Changes)
        {
            if (!pairs.TryGetValue((change.A, change.B), out var list)) pairs[(change.A, change.B)] = list = [];
            list.Add(change);
        }

        inOrder = ApparatusSegment.IsInOrder(group.Collation);
        Units = MakeUnits();
        (Wordings, wordingOf) = MakeWordings();
    }

    public UtteranceGroup Model { get; }

    /// <summary>Its place in the report, from 0.</summary>
    public int Index { get; }

    public ImmutableArray<WitnessView> Witnesses { get; }

    /// <summary>Index of the base text.</summary>
    public int Base { get; }

    /// <summary>The places where the wordings differ; units without a word between them are one.</summary>
    public ImmutableArray<UnitView> Units { get; }

    /// <summary>Witnesses that differ in typography at most, together; the base text's first, then by number and order of witnesses.</summary>
    public ImmutableArray<ImmutableArray<int>> Wordings { get; }

    /// <summary>The unit that tells most, the first of equals; null when all wordings agree.</summary>
    public UnitView? Worst => Units.OrderByDescending(u => u.Level).ThenByDescending(u => u.Weight).FirstOrDefault();

    /// <summary>Units that change the meaning.</summary>
    public IEnumerable<UnitView> MeaningUnits => Units.Where(u => u.Level == ChangeLevel.Meaning);

    /// <summary>Index into <see cref="Wordings"/>.</summary>
    public int WordingOf(int witness) => wordingOf[witness];

    /// <summary>The differences of two witnesses, read from the first to the second, in reading order.</summary>
    public IEnumerable<ChangeView> Changes(int from, int to) =>
        from < to ? pairs.GetValueOrDefault((from, to), []).Select(c => new ChangeView(c, false))
        : pairs.GetValueOrDefault((to, from), []).Select(c => new ChangeView(c, true));

    /// <summary>The outlets or sigla of some witnesses, for a sentence: an article once when all its wordings are among them.</summary>
    public ImmutableArray<string> Names(IEnumerable<int> witnesses)
    {
        var chosen = witnesses.ToHashSet();
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var w in chosen.Order())
        {
            var witness = Witnesses[w];
            var whole = witness.Article is { } article
                && Witnesses.Where(o => ReferenceEquals(o.Article, article)).All(o => chosen.Contains(o.Index));
            var name = whole ? witness.Article!.Siglum : witness.Siglum;
            if (!names.Contains(name)) names.Add(name);
        }

        return names.ToImmutable();
    }

    /// <summary>A witness's text cut at the places of variation; laid end to end the pieces are the text.</summary>
    public ImmutableArray<Piece> Pieces(int witness)
    {
        var text = Witnesses[witness].Text;
        if (!inOrder || Units.IsEmpty) return [new Piece(text, -1)];
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var done = 0;
        var last = 0;
        foreach (var unit in Units)
        {
            for (; last < unit.Model.FirstColumn && last < Columns.Length; last++)
            {
                if (Columns[last].Cells[witness] is { } cell) done = AddCommon(pieces, text, done, cell.End);
            }

            var (start, end) = (-1, -1);
            for (; last <= unit.Model.LastColumn && last < Columns.Length; last++)
            {
                if (Columns[last].Cells[witness] is not { } cell) continue;
                if (start < 0) start = cell.Start;
                end = cell.End;
            }

            if (start < 0)
            {
                pieces.Add(new Piece("", unit.Index));
                continue;
            }

            AddCommon(pieces, text, done, start);
            pieces.Add(new Piece(text[start..end], unit.Index));
            done = end;
        }

        AddCommon(pieces, text, done, text.Length);
        return pieces.ToImmutable();
    }

    /// <summary>Common text and places by turns, the same number of cells for every witness; empty where a witness has nothing.</summary>
    public ImmutableArray<Piece> Cells(int witness)
    {
        var cells = ImmutableArray.CreateBuilder<Piece>((2 * Units.Length) + 1);
        var common = "";
        foreach (var piece in Pieces(witness))
        {
            if (piece.Unit < 0)
            {
                common += piece.Text;
                continue;
            }

            cells.Add(new Piece(common, -1));
            cells.Add(piece);
            common = "";
        }

        cells.Add(new Piece(common, -1));
        return cells.ToImmutable();
    }

    /// <summary>Two witnesses set against each other, in reading order.</summary>
    public ImmutableArray<PairPiece> Pair(int from, int to) => PairLayout.Lay(this, from, to);

    /// <summary>The columns.</summary>
    public ImmutableArray<Column> Columns => Model.Collation.Columns;

    /// <summary>False when a witness's cells do not follow one another, so that no running text can be cut at the columns.</summary>
    public bool IsInOrder => inOrder;

    private static int AddCommon(ImmutableArray<Piece>.Builder pieces, string text, int start, int end)
    {
        if (end <= start) return Math.Max(start, end);
        if (pieces.Count > 0 && pieces[^1].Unit < 0) pieces[^1] = new Piece(pieces[^1].Text + text[start..end], -1);
        else pieces.Add(new Piece(text[start..end], -1));
        return end;
    }

    private ImmutableArray<UnitView> MakeUnits()
    {
        var units = inOrder ? PlaceMerger.Merge(Model.Collation) : Model.Collation.Units;
        var at = new Dictionary<(int Witness, int Start), int>();
        for (var u = 0; u < units.Length; u++)
        {
            for (var c = units[u].FirstColumn; c <= units[u].LastColumn && c < Columns.Length; c++)
            {
                for (var w = 0; w < Columns[c].Cells.Length; w++)
                {
                    if (Columns[c].Cells[w] is { } cell) at.TryAdd((w, cell.Start), u);
                }
            }
        }

        var changes = new List<Change>[units.Length];
        foreach (var change in Model.Collation.Changes)
        {
            var unit = change.SpansA.Select(s => at.GetValueOrDefault((change.A, s.Start), -1))
                .Concat(change.SpansB.Select(s => at.GetValueOrDefault((change.B, s.Start), -1)))
                .FirstOrDefault(u => u >= 0, -1);
            if (unit >= 0) (changes[unit] ??= []).Add(change);
        }

        return
        [
            .. units.Select((unit, u) => new UnitView(u, unit, changes[u] is null ? [] :
            [
                .. changes[u].OrderByDescending(c => c.Meaning).ThenByDescending(c => c.Level)
                    .ThenByDescending(c => c.A == Base || c.B == Base).ThenByDescending(c => c.Weight),
            ])),
        ];
    }

    private (ImmutableArray<ImmutableArray<int>> Wordings, int[] Of) MakeWordings()
    {
        var classes = new List<List<int>>();
        foreach (var w in Enumerable.Range(0, Witnesses.Length).OrderBy(w => w != Base))
        {
            var same = classes.Find(c => IsSameWording(c[0], w));
            if (same is null) classes.Add([w]);
            else same.Add(w);
        }

        foreach (var c in classes) c.Sort();
        var ordered = classes.OrderBy(c => !c.Contains(Base)).ThenByDescending(c => c.Count).ThenBy(c => c[0]).ToList();
        var of = new int[Witnesses.Length];
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var w in ordered[i]) of[w] = i;
        }

        return ([.. ordered.Select(c => c.ToImmutableArray())], of);
    }

    private bool IsSameWording(int a, int b) =>
        string.Equals(Witnesses[a].Text, Witnesses[b].Text, StringComparison.Ordinal)
        || (!Columns.IsEmpty && pairs.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var changes)
            && changes.TrueForAll(c => !c.Meaning && c.Level == ChangeLevel.Typography))
        || (!Columns.IsEmpty && !pairs.ContainsKey((Math.Min(a, b), Math.Max(a, b))) && HaveSameReadings(a, b));

    private bool HaveSameReadings(int a, int b) =>
        Model.Collation.Units.All(u => u.Readings.Any(r => r.Witnesses.Contains(a) && r.Witnesses.Contains(b)));
}

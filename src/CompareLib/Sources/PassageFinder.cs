namespace CompareLib.Sources;

/// <summary>
/// Finds the maximal stretches that stand nearly verbatim in two articles: seeds of <see cref="SeedLength"/> equal words are grown to the longest run,
/// then over short gaps as long as the words gained outweigh the words skipped (seed and extend, after BLAST: Altschul et al. 1990).
/// Best passages first; no word belongs to two passages, and passages may come in another order on the other side.
/// </summary>
/// <remarks>Thread-safe. Cost: linear in the number of words for ordinary texts; repetitions are capped at <see cref="MaximumRepeats"/> places.</remarks>
internal static class PassageFinder
{
    /// <summary>Equal words in a row that make a seed.</summary>
    public const int SeedLength = 4;

    /// <summary>How many places of one seed are looked at.</summary>
    public const int MaximumRepeats = 12;

    private const int MaximumGap = 10;
    private const int DropOff = 8;
    private const int LongestLook = 12;

    /// <summary>The passages of at least <paramref name="minimumWords"/> equal words, by position in <paramref name="a"/>.</summary>
    public static List<WordPassage> Find(ArticleWords a, ArticleWords b, int minimumWords)
    {
        var runs = Seeds(a, b);
        runs.Sort((x, y) => x.Gain != y.Gain ? y.Gain.CompareTo(x.Gain) : x.Run.A != y.Run.A ? x.Run.A.CompareTo(y.Run.A) : x.Run.B.CompareTo(y.Run.B));
        var search = new Search(a, b);
        var passages = new List<WordPassage>();
        foreach (var (run, _) in runs)
        {
            if (search.Grow(run) is not { } passage) continue;
            if (passage.Words >= minimumWords) passages.Add(passage);
        }

        passages.Sort((x, y) => x.StartA.CompareTo(y.StartA));
        return passages;
    }

    private static List<(TextRun Run, int Gain)> Seeds(ArticleWords a, ArticleWords b)
    {
        var (x, y) = (a.Ids, b.Ids);
        var runs = new List<(TextRun, int)>();
        if (x.Length < SeedLength || y.Length < SeedLength) return runs;
        var bits = System.Numerics.BitOperations.Log2((uint)y.Length) + 2;
        var heads = new int[1 << bits];
        var next = new int[y.Length];
        for (var j = y.Length - SeedLength; j >= 0; j--)
        {
            var slot = Slot(y, j, bits);
            next[j] = heads[slot];
            heads[slot] = j + 1;
        }

        // Texts that repeat themselves without end must not cost the square of their length; what is left unmeasured here is still grown later.
        var effort = 100_000L + (50L * (x.Length + y.Length));
        for (var i = 0; i + SeedLength <= x.Length; i++)
        {
            var seen = 0;
            for (var j = heads[Slot(x, i, bits)] - 1; j >= 0 && seen < MaximumRepeats; j = next[j] - 1)
            {
                if (x[i] != y[j] || x[i + 1] != y[j + 1] || x[i + 2] != y[j + 2] || x[i + 3] != y[j + 3]) continue;
                seen++;
                if (i > 0 && j > 0 && x[i - 1] == y[j - 1]) continue;
                var length = SeedLength;
                while (effort > 0 && i + length < x.Length && j + length < y.Length && x[i + length] == y[j + length]) (length, effort) = (length + 1, effort - 1);
                var gain = 0;
                for (var k = 0; k < length; k++) gain += Gain(a.Traits[i + k]);
                if (gain >= SeedLength + 2) runs.Add((new TextRun(i, j, length), gain));
            }
        }

        return runs;
    }

    private static int Slot(int[] ids, int i, int bits)
    {
        var h = ((ulong)(uint)ids[i] * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)ids[i + 1] * 0xC2B2AE3D27D4EB4F) ^ ((ulong)(uint)ids[i + 2] * 0x165667B19E3779F9) ^ ((ulong)(uint)ids[i + 3] * 0xD6E8FEB86659FD93);
        return (int)((h * 0x9E3779B97F4A7C15) >> (64 - bits));
    }

    private static int Gain(ArticleWordTraits traits) => (traits & ArticleWordTraits.Function) != 0 ? 1 : 2;

    private sealed class Search(ArticleWords a, ArticleWords b)
    {
        private readonly bool[] _usedA = new bool[a.Count];
        private readonly bool[] _usedB = new bool[b.Count];
        private readonly List<TextRun> _runs = [];

        public WordPassage? Grow(TextRun run)
        {
            var (i, j, length) = run;
            while (length > 0 && (_usedA[i] || _usedB[j])) (i, j, length) = (i + 1, j + 1, length - 1);
            var free = 0;
            while (free < length && !_usedA[i + free] && !_usedB[j + free]) free++;
            if (free < SeedLength) return null;
            _runs.Clear();
            Extend(i - 1, j - 1, -1);
            _runs.Reverse();
            _runs.Add(new TextRun(i, j, free));
            Extend(i + free, j + free, 1);
            Join();
            var passage = new WordPassage([.. _runs]);
            _usedA.AsSpan(passage.StartA, passage.EndA - passage.StartA).Fill(true);
            _usedB.AsSpan(passage.StartB, passage.EndB - passage.StartB).Fill(true);
            return passage;
        }

        // Walks on from (i, j) in the direction of step, jumping the gap that gains most, until the words skipped outweigh the words gained by DropOff.
        private void Extend(int i, int j, int step)
        {
            var kept = _runs.Count;
            var (score, best) = (0, 0);
            while (true)
            {
                var (bestGain, bestSkip, di, dj) = (int.MinValue, 0, -1, -1);
                for (var skip = 0; skip <= MaximumGap * 2; skip++)
                {
                    if (bestGain != int.MinValue && skip > bestSkip + LongestLook) break;
                    for (var p = Math.Max(0, skip - MaximumGap); p <= Math.Min(skip, MaximumGap); p++)
                    {
                        var gain = Look(i + (p * step), j + ((skip - p) * step), step) - skip;
                        if (gain > -skip && gain > bestGain) (bestGain, bestSkip, di, dj) = (gain, skip, p, skip - p);
                    }
                }

                if (di < 0 || score - bestSkip <= best - DropOff || Blocked(i, j, di, dj, step)) break;
                i += di * step;
                j += dj * step;
                var length = 0;
                score -= bestSkip;
                while (Same(i, j))
                {
                    score += Gain(a.Traits[i]);
                    length++;
                    i += step;
                    j += step;
                }

                _runs.Add(step > 0 ? new TextRun(i - length, j - length, length) : new TextRun(i + 1, j + 1, length));
                if (score > best) (best, kept) = (score, _runs.Count);
            }

            _runs.RemoveRange(kept, _runs.Count - kept);
        }

        private bool Same(int i, int j) => (uint)i < (uint)a.Count && (uint)j < (uint)b.Count && a.Ids[i] == b.Ids[j] && !_usedA[i] && !_usedB[j];

        private bool Blocked(int i, int j, int di, int dj, int step)
        {
            for (var k = 0; k < di; k++)
            {
                if (_usedA[i + (k * step)]) return true;
            }

            for (var k = 0; k < dj; k++)
            {
                if (_usedB[j + (k * step)]) return true;
            }

            return false;
        }

        // What the run that begins here gains, up to a limit; 0 when the words differ.
        private int Look(int i, int j, int step)
        {
            var gain = 0;
            for (var k = 0; k < LongestLook && Same(i, j); k++, i += step, j += step) gain += Gain(a.Traits[i]);
            return gain;
        }

        // Runs that touch on both sides are one.
        private void Join()
        {
            for (var k = _runs.Count - 1; k > 0; k--)
            {
                var (x, y) = (_runs[k - 1], _runs[k]);
                if (x.A + x.Length != y.A || x.B + x.Length != y.B) continue;
                _runs[k - 1] = x with { Length = x.Length + y.Length };
                _runs.RemoveAt(k);
            }
        }
    }
}

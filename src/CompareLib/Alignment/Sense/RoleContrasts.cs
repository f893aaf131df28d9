namespace CompareLib.Alignment.Sense;

/// <summary>Finds where who does something and whom it is done to have changed places, in the active or the passive.</summary>
internal static class RoleContrasts
{
    private const int Reach = 6;

    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        if (x.Language.Language != "en") yield break;
        for (var v = 1; v + 1 < x.Count; v++)
        {
            if (!x.IsVerb(v) || pair.Same(v) is not (var w and > 0)) continue;
            if (Roles(x, v) is not { } a || Roles(y, w) is not { } b) continue;
            if (!Is(pair, a.Agent, b.Patient) || !Is(pair, a.Patient, b.Agent)) continue;
            yield return new Contrast(Math.Min(a.Agent, a.Patient), 1, Math.Min(b.Agent, b.Patient), 1, ChangeLabel.Reorder, SenseReason.Roles, "", "", .8);
            yield return new Contrast(Math.Max(a.Agent, a.Patient), 1, Math.Max(b.Agent, b.Patient), 1, ChangeLabel.Reorder, SenseReason.Roles, "", "", .8);
            // The passive alone may be what differs.
            yield return new Contrast(v, 1, w, 1, ChangeLabel.Reorder, SenseReason.Roles, "", "", .8);
            if (v > 0 && x.Types[v - 1].Class == WordClass.Auxiliary) yield return new Contrast(v - 1, 1, w, 1, ChangeLabel.Reorder, SenseReason.Roles, "", "", .8);
            if (w > 0 && y.Types[w - 1].Class == WordClass.Auxiliary) yield return new Contrast(v, 1, w - 1, 1, ChangeLabel.Reorder, SenseReason.Roles, "", "", .8);
        }
    }

    private static bool Is(SensePair pair, int i, int j) => pair.Same(i) == j || pair.X.Folded(i) == pair.Y.Folded(j) || (pair.X.Types[i].Stem == pair.Y.Types[j].Stem && pair.X.Types[i].Stem.Length > 3);

    /// <summary>Who does it and whom it is done to, where both are names or nouns right before and behind the verb.</summary>
    private static (int Agent, int Patient)? Roles(SenseText text, int verb)
    {
        int left = -1, right = -1;
        var passive = false;
        for (var k = verb - 1; k >= Math.Max(0, verb - Reach); k--)
        {
            var type = text.Types[k];
            if (type.Class is WordClass.Auxiliary)
            {
                passive |= ChangeWords.Auxiliaries.TryGetValue(type.Folded, out var helper) && helper.Lemma == "be";
                continue;
            }

            if (type.Class is WordClass.Modal or WordClass.Negation or WordClass.Particle) continue;
            if (IsDoer(type)) left = k;
            break;
        }

        var by = false;
        for (var k = verb + 1; k < Math.Min(text.Count, verb + Reach); k++)
        {
            var type = text.Types[k];
            if (type.Class is WordClass.Determiner or WordClass.Possessive) continue;
            if (type.Class is WordClass.Preposition && type.Folded is "by" && !by && right < 0)
            {
                by = true;
                continue;
            }

            if (IsDoer(type)) right = k;
            // The head of the noun phrase is its last noun.
            while (right >= 0 && right + 1 < text.Count && IsDoer(text.Types[right + 1]) && text.Types[right + 1].Class == text.Types[right].Class && (text.Types[right + 1].Parts & 2) == 0) right++;
            break;
        }

        if (left < 0 || right < 0 || (passive && text.Folded(verb).EndsWith("ing", StringComparison.Ordinal) && by)) return null;
        if (passive && !text.Folded(verb).EndsWith("ing", StringComparison.Ordinal)) return by ? (right, left) : null;
        return by ? null : (left, right);
    }

    private static bool IsDoer(WordType t) => t.Class is WordClass.Name || (t.Class == WordClass.Content && ((t.Parts & 1) != 0 || t.Parts == 0));
}

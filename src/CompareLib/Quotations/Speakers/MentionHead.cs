namespace CompareLib.Quotations.Speakers;

/// <summary>What a mention is made of, by its own words.</summary>
/// <param name="Kind">Name, pronoun, description or institution.</param>
/// <param name="Members">The members it names, one or several; empty for pronouns and descriptions.</param>
/// <param name="First">Its first word.</param>
/// <param name="Head">The head noun of a description; the pronoun; the last word of a name.</param>
/// <param name="End">After the head's own phrase, before any "of ..." or "who ...".</param>
/// <param name="Last">After its last word.</param>
/// <param name="Owner">The member that possesses or modifies the head (<c>Clinton's campaign</c>, <c>the Clinton campaign</c>); null for none.</param>
/// <param name="OwnerPronoun">The word of a possessive pronoun before the head (<c>his campaign</c>); -1 for none.</param>
internal readonly record struct MentionHead(MentionKind Kind, CastMember[] Members, int First, int Head, int End, int Last, CastMember? Owner, int OwnerPronoun);

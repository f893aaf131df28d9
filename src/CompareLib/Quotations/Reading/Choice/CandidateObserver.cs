namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Sees the cues of each unit with their candidates before one is chosen.</summary>
internal delegate void CandidateObserver(Unit unit, UnitParse parse, List<CueGroup> groups);

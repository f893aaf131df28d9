namespace CompareLib.Text;

/// <summary>How a word speaks of a country.</summary>
internal enum CountryWord
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its name: <c>russia</c>.</summary>
    Name,

    /// <summary>Its adjective or people: <c>russian</c>.</summary>
    People,

    /// <summary>The place that stands for its government: <c>moscow</c>.</summary>
    Capital,
}

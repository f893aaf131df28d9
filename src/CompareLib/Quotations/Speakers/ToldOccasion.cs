using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>What one sentence tells about the occasion of what it reports.</summary>
internal sealed class ToldOccasion
{
    private const int MostSpans = 6;

    /// <summary>The event; null when none is told.</summary>
    public string? Event { get; set; }

    /// <summary>True when the event bears a name of its own.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whom the speaker addressed; null when not told.</summary>
    public string? Addressee { get; set; }

    /// <summary>Where the addressee stands.</summary>
    public TextSpan AddresseeSpan { get; set; }

    /// <summary>True when the addressee looks like an outlet.</summary>
    public bool IsOutlet { get; set; }

    /// <summary>The day; null when not told.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>True when another time is told that is no day: "earlier this month".</summary>
    public bool IsOtherTime { get; set; }

    /// <summary>True when only such another time is told: nothing else of the speaker belongs to it.</summary>
    public bool IsElsewhere => IsOtherTime && Event is null && !IsOutlet;

    /// <summary>Where all this stands.</summary>
    public ImmutableArray<TextSpan> Spans { get; set; } = [];

    /// <summary>True when the sentence tells nothing of an occasion.</summary>
    public bool IsEmpty => Event is null && Addressee is null && Date is null && !IsOtherTime;

    /// <summary>True when both may be one occasion: nothing that both tell differs.</summary>
    public bool Agrees(ToldOccasion other) =>
        (Date is null || other.Date is null || Date == other.Date) && (!IsNamed || !other.IsNamed || Event == other.Event)
        && (Event is null || other.Event is null || IsNamed != other.IsNamed || Event == other.Event) && (!IsOutlet || !other.IsOutlet || Addressee == other.Addressee);

    /// <summary>Both put together; what this one tells comes first.</summary>
    public ToldOccasion With(ToldOccasion other) => new()
    {
        Event = IsNamed || other.Event is null ? Event : other.IsNamed || Event is null ? other.Event : Event,
        IsNamed = IsNamed || other.IsNamed,
        Addressee = Addressee ?? (other.IsOutlet ? other.Addressee : null),
        AddresseeSpan = Addressee is null ? other.AddresseeSpan : AddresseeSpan,
        IsOutlet = Addressee is null ? other.IsOutlet : IsOutlet,
        Date = Date ?? other.Date,
        Spans = [.. Spans.Concat(other.Spans).Distinct().Take(MostSpans).Order()],
    };

    /// <summary>As the model has it; null when it tells nothing.</summary>
    public Occasion? ToOccasion() => Event is null && Addressee is null && Date is null ? null : new Occasion { Event = Event, Addressee = Addressee, Date = Date, Spans = [.. Spans.Distinct().Order()] };
}

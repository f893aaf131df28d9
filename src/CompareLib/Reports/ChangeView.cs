using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Reports;

/// <summary>A change read from either side.</summary>
/// <param name="Model">The change as the model holds it, from the lower index to the higher.</param>
/// <param name="Mirrored">Whether it is read from B to A.</param>
internal sealed record ChangeView(Change Model, bool Mirrored)
{
    public int From => Mirrored ? Model.B : Model.A;

    public int To => Mirrored ? Model.A : Model.B;

    public ImmutableArray<TextSpan> SpansFrom => Mirrored ? Model.SpansB : Model.SpansA;

    public ImmutableArray<TextSpan> SpansTo => Mirrored ? Model.SpansA : Model.SpansB;

    public ChangeLevel Level => Model.Meaning ? ChangeLevel.Meaning : Model.Level;

    public ChangeLabel Label
    {
        get
        {
            var label = Model.Labels.IsDefaultOrEmpty ? ChangeLabel.Substitution : Model.Labels[0];
            return !Mirrored ? label : label switch
            {
                ChangeLabel.Insertion => ChangeLabel.Omission,
                ChangeLabel.Omission => ChangeLabel.Insertion,
                _ => label,
            };
        }
    }
}

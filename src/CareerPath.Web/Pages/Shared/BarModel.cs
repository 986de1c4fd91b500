using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Pages;

// A pull to the left (business, one project) or the right (technical, a program).
// Value: negative to the left.
// Max: the value that fills one side.
// Axis: decides hue and outline.
public sealed record BarModel(double Value, double Max, AxisId Axis)
{
    public double Length => Max <= 0 ? 0 : 100 * Math.Min(Math.Abs(Value) / Max, 1);

    public string Shape => (Axis, Value < 0) switch
    {
        (AxisId.Technical, true) => "is-business",
        (AxisId.Technical, false) => "is-technical",
        // Outlined and solid; the axis that is not on the map has no hue of its own.
        (AxisId.Scope or AxisId.Others, true) => "is-project",
        (AxisId.Scope or AxisId.Others, false) => "is-program",
        _ => throw new InvalidOperationException($"No bar for {Axis}."),
    };
}

// A share of a whole for one role.
// Share: 0 to 1.
// Role: decides hue and outline.
// Target: where a mark stands, 0 to 1.
public sealed record FitBarModel(double Share, Role Role, double? Target);

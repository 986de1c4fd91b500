using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Pages;

// A bar to the left (business, one project) or to the right (technical, a program).
// Value: negative for the left.
// Max: the value that fills one side.
// Axis: determines the hue and the outline.
public sealed record BarModel(double Value, double Max, AxisId Axis)
{
    public double Length => Max <= 0 ? 0 : 100 * Math.Min(Math.Abs(Value) / Max, 1);

    public string Shape => (Axis, Value < 0) switch
    {
        (AxisId.Technical, true) => "is-business",
        (AxisId.Technical, false) => "is-technical",
        // Outlined or solid. The axis "others" is not on the map and has no hue of its own, so it uses the same two shapes.
        (AxisId.Scope or AxisId.Others, true) => "is-project",
        (AxisId.Scope or AxisId.Others, false) => "is-program",
        _ => throw new InvalidOperationException($"No bar for {Axis}."),
    };
}

// A bar for one role that shows a share of a whole.
// Share: 0 to 1.
// Role: determines the hue and the outline.
// Target: where to draw a mark, 0 to 1; null for no mark.
public sealed record FitBarModel(double Share, Role Role, double? Target);

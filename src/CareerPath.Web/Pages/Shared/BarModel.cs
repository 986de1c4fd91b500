using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Pages;

/// <summary>A pull to the left (business, one project) or the right (technical, a program).</summary>
/// <param name="Value">Negative to the left.</param>
/// <param name="Max">The value that fills one side.</param>
/// <param name="Axis">Decides hue and outline.</param>
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

/// <summary>A share of a whole for one role.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Role">Decides hue and outline.</param>
/// <param name="Target">Where a mark stands, 0 to 1.</param>
public sealed record FitBarModel(double Share, Role Role, double? Target);

using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

/// The figures of today's rubric, computed once for each rubric, also when many ask at once.
public sealed class MethodFigures
{
    private readonly Lock _gate = new();
    private Entry? _entry;

    public (RubricFigures Figures, WorkedExample? Example) Of(Rubric rubric)
    {
        Entry entry;
        lock (_gate)
        {
            if (_entry is null || !string.Equals(_entry.Id, rubric.Id, StringComparison.Ordinal))
                _entry = new Entry(rubric.Id, new(() => (RubricFigures.Of(rubric), WorkedExample.Of(rubric))));
            entry = _entry;
        }
        return entry.Value.Value;
    }

    private sealed record Entry(string Id, Lazy<(RubricFigures Figures, WorkedExample? Example)> Value);
}

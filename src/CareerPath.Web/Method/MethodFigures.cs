using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

// The figures of today's rubric, computed once per rubric even if several requests ask at the same time. That takes seconds, and early
// requests wait for it.
public sealed class MethodFigures
{
    private readonly Lock _gate = new();
    private string? _id;
    private Task<RubricFigures>? _figures;

    public Task<RubricFigures> OfAsync(Rubric rubric)
    {
        lock (_gate)
        {
            if (_figures is null || !string.Equals(_id, rubric.Id, StringComparison.Ordinal))
                (_id, _figures) = (rubric.Id, Task.Run(() => RubricFigures.Of(rubric)));
            return _figures;
        }
    }
}

using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

// The figures of today's rubric, worked out once for each rubric, also when many ask at once. They take seconds: who asks early waits.
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

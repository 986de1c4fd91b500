using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// The result for paper: three sheets at most, without a link that opens it.
public sealed class PrintModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, ContentStore content, PlanMaker maker, TimeProvider clock)
    : ResultPage(db, rubrics, device)
{
    private const int MostAnswers = 3;

    public PlanStatus? Plan { get; private set; }

    public NextStep Next { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Plan = (await PlanView.TryFindAsync(Db, Assessment, null, cancellationToken))?.At(clock.GetUtcNow());
        Next = NextStep.Of(Result, Plan, role => maker.FirstTask(Result, role), Move.For(Assessment.Work, Result.Candidates, content.Current));
    }

    // The strongest answers on an axis, those to each side apart.
    public ImmutableArray<Contribution> Strongest(AxisVerdict axis, Engine.Side side) => [.. ResultView.Pulling(axis, side).Take(MostAnswers)];
}

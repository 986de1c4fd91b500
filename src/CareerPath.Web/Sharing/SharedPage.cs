using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Sharing;

// A page behind a share link: /s/{key}/… It is made of what is shared and of nothing else, so it is the same for everybody, its owner included.
// That is why its form has no antiforgery token: whoever could forge it must have the link.
[AboutSomebody]
[IgnoreAntiforgeryToken]
public abstract class SharedPage(CareerPathDb db, RubricArchive rubrics, TimeProvider clock) : PageModel
{
    public CapabilityKey Key { get; private set; }

    public StoredLink Link { get; private set; } = null!;

    public SealedParts Parts { get; private set; }

    public ResultView Result { get; private set; } = null!;

    public PlanView? Plan { get; private set; }

    public PortfolioView? Portfolio { get; private set; }

    // What the reader calls the person; empty if they did not say.
    public string Name { get; private set; } = "";

    // As part of a sentence.
    public string Who => Name.Length > 0 ? Name : Words.Shared_Somebody;

    public IEnumerable<SharedRoom> Rooms => SharedRoom.All.Where(room => Shows(room.Part));

    // The room that the page is; null if it is the front page.
    public virtual SharedRoom? Room => null;

    protected virtual bool Exists => true;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public bool Shows(SealedParts part) => Parts.HasFlag(part);

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (CapabilityKey.TryParse(RouteData.Values["key"] as string, null, out var key) && await LoadAsync(key, HttpContext.RequestAborted) && Exists)
            await base.OnPageHandlerExecutionAsync(context, next);
        else
            context.Result = NotFound();
    }

    private async Task<bool> LoadAsync(CapabilityKey key, CancellationToken cancellationToken)
    {
        var hash = key.Hash();
        while (true)
        {
            var link = await db.ShareLinks.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash, cancellationToken);
            if (link is null || !link.IsOpenAt(Now.UtcDateTime))
                return false;
            try
            {
                return await LoadAsync(key, link, cancellationToken);
            }
            catch (DamagedException) when (link.Keys is null)
            {
                // What was read before and after the owner first sealed the assessment does not fit together.
                if (await db.ShareLinks.AnyAsync(s => s.Id == link.Id && s.Keys == null, cancellationToken))
                    throw;
            }
        }
    }

    private async Task<bool> LoadAsync(CapabilityKey key, StoredLink link, CancellationToken cancellationToken)
    {
        var row = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AssessmentId, cancellationToken);
        if (row is null)
            return false;
        var keys = link.KeysFor(key);
        (Key, Link, Parts, Name) = (key, link, link.PartsOf(keys), link.NameOf(keys));
        var (rubric, opened) = (await rubrics.FindAsync(row.RubricId, cancellationToken), row.Open(keys));
        var picture = Shows(SealedParts.Verdict) && !Shows(SealedParts.Answers) ? row.Picture(keys) ?? VerdictPicture.Of(rubric, opened) : null;
        // The page is made of what is shared, so that it cannot tell anything else, even of a row that is not sealed yet.
        var shared = opened.Only(Parts);
        Result = new ResultView(rubric, shared, picture)
        {
            // The answers reveal the verdict as well, as the share form says.
            ShowsVerdict = Shows(SealedParts.Verdict) || Shows(SealedParts.Answers),
            ShowsAnswers = Shows(SealedParts.Answers),
            ShowsReadiness = Shows(SealedParts.Readiness),
        };
        var plan = Shows(SealedParts.Plan) || Shows(SealedParts.Artifacts)
            ? await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == row.Id, cancellationToken)
            : null;
        if (Shows(SealedParts.Plan) && plan is not null)
            Plan = new PlanView(plan.OpenContent(shared.Keys), null);
        if (Shows(SealedParts.Artifacts))
            Portfolio = PortfolioView.Shared(plan?.OpenPortfolio(shared.Keys));
        return true;
    }
}

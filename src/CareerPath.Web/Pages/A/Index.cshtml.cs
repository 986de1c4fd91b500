using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

// The result page.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device, SiteAddress address)
    : OwnerPage(db, rubrics, device)
{
    public ResultView Result { get; private set; } = null!;

    public int? OpenPage { get; private set; }

    // How many more answers it takes to judge the axes that have only a first direction.
    public int LeftForVerdict => Result.Verdict.Axes.Where(a => a.FirstLook).Sum(a => a.Required - a.FirstRoundAnswered);

    // How many pairs of the first round are answered or skipped.
    public int Saved => Rubric.Items.Count(i => i.Round == 1 && Assessment.Answers.ContainsKey(i.Id));

    public bool HasPlan { get; private set; }

    public bool IsEarlierRubric => Rubric.Id != content.Current.Rubric.Id;

    // Whether this device remembers another assessment to compare with.
    public bool HasOthers => Device.All().Any(key => key != Key);

    public ImmutableArray<Heading> Contents { get; private set; } = [];

    public string OwnLink => address.Of(Request) + Url.Page("/A/Index", new { Key });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = new ResultView(Rubric, Assessment) { Owner = Key };
        OpenPage = Result.Quiz.FirstOpen(Assessment);
        HasPlan = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
        // A device that does not remember the link does not keep an offline copy either.
        if (IsOnDevice)
            Response.KeepOfflineCopy();
        Contents = [.. ResultSections.Of(Result).Select(s => new Heading(2, s.Id, s.Text))];
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}

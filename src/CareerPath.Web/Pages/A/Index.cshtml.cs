using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The front page of a result: what one takes in within a minute. Everything else has a room of its own.
public sealed class IndexModel(
    CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device, SiteAddress address, PlanMaker maker, KeptFor kept, TimeProvider clock)
    : ResultPage(db, rubrics, device)
{
    public NextStep Next { get; private set; } = null!;

    // Whether anything of a plan is done.
    public bool HasDone { get; private set; }

    // How many more answers it takes to judge the axes that have only a first direction.
    public int LeftForVerdict => Result.Verdict.Axes.Where(a => a.FirstLook).Sum(a => a.Required - a.FirstRoundAnswered);

    public bool IsEarlierRubric => Rubric.Id != content.Current.Rubric.Id;

    // Whether this device remembers another assessment to compare with.
    public bool HasOthers => Device.All().Any(key => key != Key);

    public IReadOnlyList<PartRow> Parts =>
    [
        new("stand", "/A/Check", "stand", Words.Standing_Heading, StandingWords.Line(Assessment) ?? Words.Front_NotSaid),
        new("enjoy", "/A/Check", null, Words.Front_Enjoy, Words.Verdict_PairsAnswered.With(Result.Pairs.Answered, Result.Pairs.Asked)),
        new("readiness", "/A/Skills", null, Words.Skills_Title, PartStates.Skills(Result)),
        new("matters", "/A/Matters", null, Words.Matters_Title, PartStates.Matters(Result)),
        new("deal-breakers", "/A/DealBreakers", null, Words.DealBreakers_Title, PartStates.DealBreakers(Result)),
    ];

    // What to read about the move from the person's work to the roles in question.
    public Move? Read => field ??= Move.For(Assessment.Work, Result.Candidates, content.Current);

    public string OwnLink => address.Of(Request) + Url.Page("/A/Index", new { Key });

    // Opens the visitor's mail program with the link. The mail says nothing else about the person.
    public string MailLink => "mailto:?subject=" + Uri.EscapeDataString(Words.Mail_Subject.With(content.Current.Site.Name))
        + "&body=" + Uri.EscapeDataString($"{Words.Mail_Body}\r\n\r\n{OwnLink}\r\n");

    public int MonthsKept => kept.Months;

    // Null if it is kept for good.
    public DateOnly? KeptUntil => kept.Until(Assessment);

    public bool EndsSoon => kept.EndsSoon(Assessment, clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await PlanView.TryFindAsync(Db, Assessment, Key, cancellationToken);
        HasDone = plan?.Plan.Entries.Any(e => e.DoneAt is not null) == true;
        Next = NextStep.Of(Result, plan?.At(clock.GetUtcNow()), role => maker.FirstTask(Result, role), Read);
        // A device that does not remember the link does not keep an offline copy either.
        if (IsOnDevice)
            Response.KeepOfflineCopy();
    }

    // Posted by the button that keeps it for longer. Opening the page does not: programs open every link in a mail.
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        await Db.WriteAsync(() => Db.NoteSavedAsync(Assessment.Id, clock.GetUtcNow().UtcDateTime, cancellationToken), cancellationToken);
        return RedirectToPage("/A/Index", null, new { Key }, "kept");
    }

    // The page shows the button again, with a fresh token.
    public override IActionResult? Expired(string? handler) => handler == "Keep" ? RedirectToPage("/A/Index", new { Key }) : base.Expired(handler);

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}

// One part of the assessment, with its state in a few words. Id: what old links call it.
public sealed record PartRow(string Id, string Page, string? Fragment, string Name, string State);

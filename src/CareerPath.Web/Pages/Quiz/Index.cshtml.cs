using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Pages.A;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.Quiz;

// The first page of the quiz. Nothing is stored until it is sent.
public sealed class IndexModel(
    ContentStore content, AnswerBook book, DeviceLinks device, DeviceAssessments onDevice, StartTicket tickets, RequestLimits limits)
    : FormPage
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    // Whether the visitor asked for a fresh start beside what they have.
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    // A first try needs no name.
    public bool AsksLabel => Again || OnThisDevice.Count > 0;

    public Rubric Rubric => content.Current.Rubric;

    public QuizPages Quiz => QuizPages.Of(Rubric);

    public PairsView Pairs => PairsView.Of(Rubric, Quiz, 1, Input);

    public IReadOnlyList<KnownAssessment> OnThisDevice { get; private set; } = [];

    // Whether an assessment on this device is unfinished, so that the visitor most likely wants to go on with it.
    public bool IsUnderWay => !Again && OnThisDevice.Any(k => k.OpenPage is not null) && ModelState.IsValid;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Ticket = tickets.New(Rubric.Id);
        if (device.All().IsEmpty)
            Response.ForgetOfflineCopy();
        OnThisDevice = await onDevice.WhereLeftAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await ChoicesValidator.ForPairs(Pairs).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!StandingValidator.LabelFits(Label))
            ModelState.AddModelError(nameof(Label), Words.Label_TooLong.With(Assessment.LabelLength));
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancellationToken);
        if (tickets.Read(Ticket, Rubric.Id) is not { } key)
        {
            ModelState.AddModelError("", Words.Quiz_Changed);
            return await RedisplayAsync(StatusCodes.Status409Conflict, cancellationToken);
        }
        if (limits.MinutesToStart(HttpContext) is { } minutes)
        {
            ModelState.AddModelError("", Words.Form_TooManyStarts.With(minutes));
            return await RedisplayAsync(StatusCodes.Status429TooManyRequests, cancellationToken);
        }
        if (!await book.StartAsync(key, Rubric, Assessment.LabelOf(Label), Input.ToChoices(Part.Enjoy), cancellationToken))
        {
            ModelState.AddModelError("", Words.Quiz_Deleted);
            Ticket = null;
            return await RedisplayAsync(StatusCodes.Status409Conflict, cancellationToken);
        }
        device.Remember(key);
        return RedirectToPage("/A/Quiz", new { key, number = 2 });
    }

    public IActionResult OnPostForget()
    {
        device.ForgetAll();
        return RedirectToPage();
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        RedisplayAsync(StatusCodes.Status400BadRequest, cancellationToken);

    private async Task<IActionResult> RedisplayAsync(int status, CancellationToken cancellationToken)
    {
        if (tickets.Read(Ticket, Rubric.Id) is null)
        {
            ModelState.Remove(nameof(Ticket));
            Ticket = tickets.New(Rubric.Id);
        }
        OnThisDevice = await onDevice.WhereLeftAsync(cancellationToken);
        return Invalid(status);
    }
}

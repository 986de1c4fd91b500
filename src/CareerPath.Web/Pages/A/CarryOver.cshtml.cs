using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Starts a new assessment under today's rubric with the answers that still mean the same. The old one does not change.
public sealed class CarryOverModel(
    CareerPathDb db, RubricArchive rubrics, ContentStore content, AnswerBook book, DeviceLinks device, StartTicket tickets, RequestLimits limits)
    : OwnerPage(db, rubrics, device)
{
    private readonly Rubric _today = content.Current.Rubric;

    [BindProperty]
    public string? Ticket { get; set; }

    public RubricOverlap Overlap => field ??= new RubricOverlap(Rubric, _today);

    public IActionResult OnGet()
    {
        if (Rubric == _today)
            return RedirectToPage("/A/Index", new { Key });
        Ticket = tickets.New(_today.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Rubric == _today)
            return RedirectToPage("/A/Index", new { Key });
        if (tickets.Read(Ticket, _today.Id) is not { } key)
        {
            ModelState.AddModelError("", Words.CarryOver_ChangedAgain);
            return Redisplay(StatusCodes.Status409Conflict);
        }
        if (limits.MinutesToStart(HttpContext) is { } minutes)
        {
            ModelState.AddModelError("", Words.Form_TooManyStarts.With(minutes));
            return Redisplay(StatusCodes.Status429TooManyRequests);
        }
        if (await book.StartAsync(key, _today, fresh => Overlap.Copy(Assessment, fresh), cancellationToken) is not { } started)
        {
            ModelState.AddModelError("", Words.CarryOver_Deleted);
            Ticket = null;
            return Redisplay(StatusCodes.Status409Conflict);
        }
        Device.Remember(key);
        return QuizPages.Of(_today).FirstOpen(started) is { } number
            ? RedirectToPage("/A/Quiz", new { key, number })
            : RedirectToPage("/A/Check", new { key });
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Redisplay(StatusCodes.Status400BadRequest));

    private IActionResult Redisplay(int status)
    {
        if (tickets.Read(Ticket, _today.Id) is null)
        {
            ModelState.Remove(nameof(Ticket));
            Ticket = tickets.New(_today.Id);
        }
        return Invalid(status);
    }
}

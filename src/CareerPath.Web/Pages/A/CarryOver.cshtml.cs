using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// A fresh assessment under today's rubric, with the answers that still mean the same. The old one is only read.
public sealed class CarryOverModel(
    CareerPathDb db, RubricArchive rubrics, ContentStore content, AnswerBook book, DeviceLinks device, StartTicket tickets, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    private readonly Rubric _today = content.Current.Rubric;

    [BindProperty]
    public string? Ticket { get; set; }

    public RubricOverlap Overlap => field ??= new RubricOverlap(Rubric, _today);

    public IActionResult OnGet()
    {
        if (Rubric == _today)
            return RedirectToPage("/A/Index", new { Key });
        Ticket = tickets.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Rubric == _today)
            return RedirectToPage("/A/Index", new { Key });
        var key = tickets.Read(Ticket);
        var id = await book.StartAsync(key, (fresh, today) => new RubricOverlap(Rubric, today).Copy(Assessment, fresh), cancellationToken);
        device.Remember(key);
        var started = await Db.Assessments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var quiz = new QuizPages(await Rubrics.FindAsync(started.RubricId, cancellationToken));
        return quiz.FirstOpen(started) is { } number
            ? RedirectToPage("/A/Quiz", new { key, number })
            : RedirectToPage("/A/Check", new { key });
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        Ticket ??= tickets.New();
        return Task.FromResult(Invalid());
    }
}

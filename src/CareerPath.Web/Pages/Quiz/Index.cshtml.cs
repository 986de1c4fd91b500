using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.Quiz;

/// The quiz's first page. Nothing is stored before it is sent.
[IgnoreAntiforgeryToken] // Checked in the handlers, so that an expired form keeps its answers.
public sealed class IndexModel(
    ContentStore content, AnswerBook book, DeviceLinks device, StartTicket tickets, CareerPathDb db, RubricArchive rubrics, IAntiforgery antiforgery) : PageModel
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    [BindProperty]
    public string? Ticket { get; set; }

    public Rubric Rubric => content.Current.Rubric;

    public QuizPages Quiz => new(Rubric);

    public PairsView Pairs => new(Quiz[1], 1, Rubric.Items.Length, Input);

    public IReadOnlyList<Known> OnThisDevice { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Ticket = tickets.New();
        await LoadKnownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            ModelState.AddModelError("", OwnerPage.ExpiredMessage);
        (await ChoicesValidator.ForPairs(Quiz[1], 1).ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Ticket ??= tickets.New();
            return Page();
        }
        var key = tickets.Read(Ticket);
        var id = await book.StartAsync(key, cancellationToken);
        var conflicts = await book.SaveAsync(id, Part.Enjoy, Input.ToChoices(), cancellationToken);
        device.Remember(key);
        // Answers changed since on another page are looked at there, with both versions in view.
        return RedirectToPage("/A/Quiz", new { key, number = conflicts is { IsEmpty: true } ? 2 : 1 });
    }

    public async Task<IActionResult> OnPostForgetAsync()
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return RedirectToPage();
        device.ForgetAll();
        return RedirectToPage();
    }

    private async Task LoadKnownAsync(CancellationToken cancellationToken)
    {
        var keys = device.All();
        var hashes = keys.Select(k => k.Hash()).ToList();
        if (hashes.Count == 0)
            return;
        var found = await db.Assessments.AsNoTracking().Where(a => hashes.Contains(a.OwnerKeyHash)).ToListAsync(cancellationToken);
        var known = new List<Known>();
        foreach (var key in keys)
        {
            if (found.Find(a => a.OwnerKeyHash.AsSpan().SequenceEqual(key.Hash())) is { } assessment)
            {
                var pages = new QuizPages(await rubrics.FindAsync(assessment.RubricId, cancellationToken));
                known.Add(new Known(key, assessment.CreatedAt, assessment.Answers.Count, pages.FirstOpen(assessment)));
            }
        }
        OnThisDevice = known;
    }

    public sealed record Known(CapabilityKey Key, DateTime StartedAt, int Seen, int? OpenPage);
}

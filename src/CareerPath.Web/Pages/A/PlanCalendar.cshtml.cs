using CareerPath.Web.Assessments;
using CareerPath.Web.Calendars;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Plans;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// When the plan is in calendars, and the link with which they read it.
public sealed class PlanCalendarModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, PlanBook book, CalendarLinks links, SiteAddress address, IValidator<CalendarInput> validator)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public CalendarInput Input { get; set; } = new();

    public bool HasPlan { get; private set; }

    public StoredCalendarLink? Link { get; private set; }

    public string Address(StoredCalendarLink link) => $"{address.Of(Request)}{Request.PathBase}{Routes.Calendar(StoredCalendarLink.KeyFrom(Key, link.Id).ToString())}";

    // The same address, which calendar programs open by themselves.
    public static string Webcal(string address) => "webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { CalendarTime: { } time })
            Input = CalendarInput.Of(time);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancellationToken);
        // Without a plan, the page says so.
        await book.SetCalendarAsync(Assessment, Key, Input.ToTime(), cancellationToken);
        return Taking();
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid? replaced, CancellationToken cancellationToken)
    {
        await links.MakeAsync(Assessment, Key, replaced, cancellationToken);
        return Taking();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid link, CancellationToken cancellationToken)
    {
        await links.RevokeAsync(Assessment, link, cancellationToken);
        return Taking();
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Invalid();
    }

    private RedirectToPageResult Taking() => RedirectToPage("/A/PlanCalendar", null, new { Key }, "take");

    private async Task<SavedPlan?> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = (await PlanView.FindAsync(Db, Assessment, Key, cancellationToken))?.Plan;
        HasPlan = plan is not null;
        Link = await links.FindAsync(Assessment, cancellationToken);
        return plan;
    }
}

using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Opinions;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Asks for second opinions and withdraws them.
public sealed class OpinionsModel(
    CareerPathDb db, RubricArchive rubrics, DeviceLinks device, SecondOpinions opinions, SiteAddress address, IValidator<OpinionInput> validator)
    : OwnerPage(db, rubrics, device)
{
    [BindProperty]
    public OpinionInput Input { get; set; } = new();

    public IReadOnlyList<SecondOpinion> All { get; private set; } = [];

    public int Pairs => QuizPages.Of(Rubric).FirstRoundPairs;

    public string Address(SecondOpinion opinion) => address.Of(Request) + Url.Page("/View/Index", new { key = opinion.Key });

    // A message with the link, for the owner's own mail program.
    public string Mail(SecondOpinion opinion) =>
        $"mailto:?subject={Uri.EscapeDataString(Words.Opinions_MailSubject)}&body={Uri.EscapeDataString(Words.Opinions_MailText.With(Pairs, Address(opinion)))}";

    public Task OnGetAsync(CancellationToken cancellationToken) => ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(Input, cancellationToken)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return await RedisplayAsync(cancellationToken);
        if (await opinions.AskAsync(Assessment, Key, Input.Id, Input.Label, Input.Name, cancellationToken))
            return RedirectToPage("/A/Opinions", null, new { Key }, "asked");
        ModelState.AddModelError("", Words.Opinions_TooMany.With(SecondOpinions.Most));
        return await RedisplayAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid opinion, CancellationToken cancellationToken)
    {
        await opinions.WithdrawAsync(Assessment, opinion, cancellationToken);
        return RedirectToPage("/A/Opinions", null, new { Key }, "asked");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await ListAsync(cancellationToken);
        return Invalid();
    }

    private async Task ListAsync(CancellationToken cancellationToken) => All = await opinions.AllAsync(Assessment, Key, cancellationToken);
}

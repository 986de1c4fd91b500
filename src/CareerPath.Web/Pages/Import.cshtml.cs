using System.Security.Cryptography;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Transfer;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages;

// Makes a new assessment of an exported file. Files a little too large get a message of their own; much larger ones are not read.
[RequestSizeLimit(4 * ImportFile.MostBytes)]
public sealed class ImportModel(
    ContentStore content, RubricArchive rubrics, AnswerBook book, DeviceLinks device, StartTicket tickets, RequestLimits limits, TimeProvider clock) : FormPage
{
    // What its tickets are for, in place of a rubric.
    private const string Purpose = "import";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    public void OnGet() => Ticket = tickets.New(Purpose);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (tickets.Read(Ticket, Purpose) is not { } ticket)
            return Refuse("", Words.Form_Expired, StatusCodes.Status409Conflict);
        try
        {
            var bytes = await ReadAsync(cancellationToken);
            var file = ImportFile.Open(bytes);
            var today = content.Current.Rubric;
            var known = file.RubricId == today.Id ? today : await rubrics.FindOrNullAsync(file.RubricId, cancellationToken);
            var imported = (known ?? file.Rubric) is { } rubric ? file.Read(rubric, clock.GetUtcNow().UtcDateTime) : null;
            if (limits.MinutesToStart(HttpContext) is { } minutes)
                return Refuse("", Words.Form_TooManyStarts.With(minutes), StatusCodes.Status429TooManyRequests);
            rubric = known ?? file.CheckedRubric();
            // Of the ticket and the file, so that pressing the button twice makes one assessment, and another file another one.
            var key = ticket.Derive(Purpose, new Guid(SHA256.HashData(bytes).AsSpan(0, 16)));
            if (await book.ImportAsync(key, rubric, imported!, cancellationToken) is null)
                return Refuse("", Words.Import_Deleted, StatusCodes.Status409Conflict);
            device.Remember(key);
            return RedirectToPage("/A/Index", new { key });
        }
        catch (ImportException e)
        {
            return Refuse(nameof(Upload), $"{e.Message} {Words.Import_WhatToDo}", StatusCodes.Status400BadRequest);
        }
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken) => Task.FromResult(Again(StatusCodes.Status400BadRequest));

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        if (Upload is null)
            throw new ImportException(Words.Import_NoFile);
        if (Upload.Length > ImportFile.MostBytes)
            throw new ImportException(Words.Import_TooLarge);
        await using var stream = Upload.OpenReadStream();
        var bytes = new byte[Upload.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private IActionResult Refuse(string field, string message, int status)
    {
        ModelState.AddModelError(field, message);
        return Again(status);
    }

    // A file cannot be shown again, and a new one may be chosen long after.
    private IActionResult Again(int status)
    {
        ModelState.Remove(nameof(Ticket));
        Ticket = tickets.New(Purpose);
        return Invalid(status);
    }
}

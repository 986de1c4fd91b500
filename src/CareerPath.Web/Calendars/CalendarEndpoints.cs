using CareerPath.Web.Assessments;
using CareerPath.Web.Publishing;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Calendars;

public static class CalendarEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddCalendars(this IServiceCollection services) => services.AddScoped<CalendarLinks>();

    // Calendars ask again and again. That writes nothing, and does not count as the owner's use.
    public static void MapCalendars(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Routes.Calendar("{key}"), _methods, async (string key, CalendarLinks links, CancellationToken cancellationToken) =>
            CapabilityKey.TryParse(key, null, out var link) && await links.ReadAsync(link, cancellationToken) is { } file
                ? Results.File(file, CalendarFile.Type, CalendarFile.Name, entityTag: new EntityTagHeaderValue($"\"{PublishedFile.TagOf(file)}\""))
                : Results.NotFound()).ExcludeFromDescription();
}

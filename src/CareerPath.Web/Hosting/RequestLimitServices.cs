using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CareerPath.Web.Hosting;

public static class RequestLimitServices
{
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddSingleton<RequestLimits>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider => new ConfigureOptions<RateLimiterOptions>(options =>
        {
            options.GlobalLimiter = provider.GetRequiredService<RequestLimits>().Requests;
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                RequestLimits.SetRetryAfter(rejected.HttpContext, rejected.Lease);
                return ValueTask.CompletedTask;
            };
        }));
        return services;
    }

    // Must come after routing, which provides the key, and inside the error pages, which render the refusals.
    public static void UseRequestLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RequestLimits>();
        app.UseRateLimiter();
        app.Use(async (context, next) =>
        {
            if (!context.Request.RouteValues.TryGetValue("key", out var key))
            {
                await next(context);
            }
            else if (!limits.AllowsLink(context, key as string))
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            }
            else
            {
                await next(context);
                if (context.Response.StatusCode == StatusCodes.Status404NotFound)
                    limits.CountGuess(context, key as string);
            }
        });
    }
}

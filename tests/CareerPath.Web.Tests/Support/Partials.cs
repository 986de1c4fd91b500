using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Support;

// Renders a partial view of the site, for a model that no page makes.
public static class Partials
{
    public static async Task<string> RenderAsync<T>(this Site site, string path, T model)
    {
        ArgumentNullException.ThrowIfNull(site);
        // As in a request: the caller's own culture is back when this method returns.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = site.Content.Site.Culture();
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = new DefaultHttpContext { RequestServices = services };
        // Links are made by endpoint routing only in a request that has an endpoint.
        context.SetEndpoint(new Endpoint(requestDelegate: null, EndpointMetadataCollection.Empty, "a test"));
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(context, new RouteData(), new ActionDescriptor());
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, $"/Pages/Shared/{path}.cshtml", isMainPage: false);
        await using var writer = new StringWriter();
        await view.View!.RenderAsync(new ViewContext(
            action, view.View, new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
            new TempDataDictionary(context, services.GetRequiredService<ITempDataProvider>()), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}

using CareerPath.Web.Hosting;
using CareerPath.Web.Method;
using CareerPath.Web.Pages.A;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages;

public static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        VoicedWords.Install();
        services.AddRazorPages(options => options.Conventions
            .ConfigureFilter(new HandlerRequired())
            .ConfigureFilter(new AnswersForScripts())
            .ConfigureFilter(new ServiceFilterAttribute(typeof(FormFilter))));
        services.Configure<MvcOptions>(options =>
        {
            options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => Words.Form_NotAChoice.With(value));
            options.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Words.Form_NotAChoice.With(value));
        });
        services.AddSingleton<FormFilter>();
        services.AddSingleton<MethodFigures>();
        services.AddHostedService<MethodPreparation>();
        services.AddSingleton<IValidator<ShareInput>, ShareValidator>();
        services.AddSingleton<IValidator<OpinionInput>, OpinionValidator>();
        services.AddSingleton<IValidator<NewPlanInput>, NewPlanValidator>();
        services.AddSingleton<IValidator<CalendarInput>, CalendarValidator>();
        services.AddSingleton<IValidator<StandingInput>, StandingValidator>();
        services.AddSingleton<IValidator<ComposeInput>, ComposeValidator>();
        services.AddSingleton<IValidator<NoteInput>, NoteValidator>();
    }
}

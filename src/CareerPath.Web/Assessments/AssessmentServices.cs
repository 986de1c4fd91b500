using CareerPath.Web.Pages.A;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Assessments;

public static class AssessmentServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddSingleton<RubricArchive>()
        .AddSingleton<DeviceLinks>()
        .AddSingleton<StartTicket>()
        .AddScoped<AnswerBook>()
        .AddScoped<PlanMaker>()
        .AddSingleton<IValidator<ShareModel.InputModel>, ShareModel.InputValidator>()
        .AddSingleton<IValidator<NewPlanModel.InputModel>, NewPlanModel.InputValidator>();
}

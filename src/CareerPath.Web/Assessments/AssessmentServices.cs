using CareerPath.Web.Plans;

namespace CareerPath.Web.Assessments;

public static class AssessmentServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddSingleton<RubricArchive>()
        .AddSingleton<DeviceLinks>()
        .AddSingleton<StartTicket>()
        .AddScoped<AnswerBook>()
        .AddScoped<DeviceAssessments>()
        .AddScoped<PlanMaker>();
}

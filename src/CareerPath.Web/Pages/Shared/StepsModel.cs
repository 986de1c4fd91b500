namespace CareerPath.Web.Pages.Shared;

public sealed record StepsModel(int Page, int Pages, bool Saved);

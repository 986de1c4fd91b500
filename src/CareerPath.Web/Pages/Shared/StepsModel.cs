namespace CareerPath.Web.Pages.Shared;

/// <param name="Page">Null in a second round, which is a page of its own.</param>
public sealed record StepsModel(int? Page, int Pages, bool Saved);

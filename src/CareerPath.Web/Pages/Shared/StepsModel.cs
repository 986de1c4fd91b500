namespace CareerPath.Web.Pages.Shared;

// Page: null in a second round, which is a page of its own.
public sealed record StepsModel(int? Page, int Pages, bool Saved);

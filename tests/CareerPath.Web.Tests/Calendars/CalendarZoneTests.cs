using CareerPath.Web.Calendars;

namespace CareerPath.Web.Tests.Calendars;

public sealed class CalendarZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData(" europe/berlin ", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Calcutta", "Asia/Calcutta")] // as some browsers still call it
    [InlineData("utc", "UTC")]
    [InlineData("Etc/UTC", "Etc/UTC")]
    public void AZone_IsFoundByItsNameOrCity(string typed, string name) => Assert.Equal(name, CalendarZone.Find(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Europe")]
    [InlineData("Europe/Atlantis")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("+01:00")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>")]
    public void AnythingElse_IsNoZone(string? typed) => Assert.Null(CalendarZone.Find(typed));
}

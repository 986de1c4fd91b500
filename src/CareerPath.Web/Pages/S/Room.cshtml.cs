using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sharing;

namespace CareerPath.Web.Pages.S;

// One of the pages that a share link opens besides its front page.
public sealed class RoomModel(CareerPathDb db, RubricArchive rubrics, TimeProvider clock) : SharedPage(db, rubrics, clock)
{
    public override SharedRoom? Room => Rooms.FirstOrDefault(room => room.Slug == RouteData.Values["room"] as string);

    protected override bool Exists => Room is not null;

    public void OnGet()
    {
    }
}

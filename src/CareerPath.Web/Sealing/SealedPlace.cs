namespace CareerPath.Web.Sealing;

// Where a sealed value is stored. It opens only there, so a value of another row or column, or an older one, is found out.
// Version: changes with every write of the row. A row that is never changed has its own id here.
public sealed record SealedPlace(string Field, Guid Row, Guid Version);

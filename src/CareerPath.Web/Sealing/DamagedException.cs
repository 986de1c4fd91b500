namespace CareerPath.Web.Sealing;

// Stored data that cannot be opened: it was changed, cut or moved outside the site. The message names the place, never the content.
public sealed class DamagedException(SealedPlace place, Exception? inner = null)
    : Exception($"{place.Field} of row {place.Row} cannot be opened: its data is damaged.", inner)
{
    public SealedPlace Place => place;
}

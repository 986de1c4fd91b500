namespace CareerPath.Web.Hosting;

// Tells the device's worker (wwwroot/js/worker.js) about the one private page it may keep: the last result.
public static class OfflineCopy
{
    private const string Header = "Offline-Copy";

    public static void KeepOfflineCopy(this HttpResponse response) => response.Headers[Header] = "last";

    public static void ForgetOfflineCopy(this HttpResponse response) => response.Headers[Header] = "none";
}

namespace CareerPath.Web.Hosting;

// Tells the service worker (wwwroot/js/worker.js) which private page it may keep: only the last result.
public static class OfflineCopy
{
    private const string Header = "Offline-Copy";

    public static void KeepOfflineCopy(this HttpResponse response) => response.Headers[Header] = "last";

    public static void ForgetOfflineCopy(this HttpResponse response) => response.Headers[Header] = "none";
}

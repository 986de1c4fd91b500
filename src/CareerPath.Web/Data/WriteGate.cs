namespace CareerPath.Web.Data;

// One writer at a time in this process: waiting here is far quicker than the busy retries of the driver, which sleeps between them.
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    // Longer than the longest queue under load takes, and shorter than a visitor waits: whoever is still outside then is told so.
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _semaphore.WaitAsync(Patience, cancellationToken))
            throw DatabaseFaults.Busy();
        return new Pass(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Pass(SemaphoreSlim semaphore) : IDisposable
    {
        private SemaphoreSlim? _semaphore = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _semaphore, null)?.Release();
    }
}

namespace CareerPath.Web.Data;

// Allows one writer at a time in this process. Waiting here is much faster than the driver's busy retries, which sleep between attempts.
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    // Longer than the longest queue under load, shorter than a visitor would wait. After that the write fails as busy.
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

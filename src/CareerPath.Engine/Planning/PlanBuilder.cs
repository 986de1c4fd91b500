using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Chooses from the tasks that a plan may have and places them, by the method of <see cref="Planner.Build"/>.</summary>
internal sealed class PlanBuilder
{
    private const int TopGaps = 5;
    private const int TasksOfTopGap = 2;
    private const int StudyWeek = 1;
    private const int AFewDays = 3;

    private readonly PlanDays _days;
    private readonly PlanChoice _choice;
    private readonly PlanRequest _request;
    private readonly PlanCalendar _calendar;
    private readonly PlanLayout _layout;

    public PlanBuilder(PlanDays days, PlanChoice choice, PlanRequest request)
    {
        (_days, _choice, _request, _calendar) = (days, choice, request, new PlanCalendar(days, Planner.MostPartsWithWaiting));
        _layout = new PlanLayout(days, _calendar, choice.Open, OwnWindow, LaterWindow);
    }

    public bool HasTasks => _calendar.Placed.Count > 0;

    private bool IsInWeeks => _request.Length == PlanLength.ThirtyDays;

    public Plan Build(bool withFrame)
    {
        if (withFrame)
            PlanFrame.Add(_calendar, _days, _request.HeardParts);
        if (IsInWeeks)
        {
            PlaceWhatIsBegun();
            PlaceTopGaps();
        }
        else
        {
            PlaceProof();
        }
        foreach (var candidate in _choice.InOrder)
        {
            if (!_layout.Has(candidate.Task.Id))
                _layout.TryPlace(candidate.Task);
        }
        RemoveWhatNothingBuildsOn();
        _layout.FillUp(Left());
        EvenOut();
        return ToPlan(_layout.FillUp(Left()));
    }

    /// <summary>
    /// What is made or shown, of weeks 2, 3 and 4, proves more than what is studied in week 1; and what takes more than a few days leaves too few
    /// of them for the others.
    /// </summary>
    private IEnumerable<LibraryTask> ShowingMostFirst(IEnumerable<Candidate> candidates) => candidates
        .OrderBy(candidate => PlanCalendar.Lengths(candidate.Task, _days.Usual).Length > AFewDays).ThenBy(candidate => candidate.Place)
        .ThenBy(candidate => candidate.Task.Week == StudyWeek).ThenBy(candidate => candidate.Task.Week).Select(candidate => candidate.Task);

    /// <summary>The tasks that show most of the one gap, with those they build on, as many as there is room for in the order of their weeks.</summary>
    private void PlaceProof()
    {
        var chosen = ImmutableHashSet<string>.Empty;
        foreach (var task in ShowingMostFirst(_choice.InOrder.Where(candidate => candidate.Suits)))
        {
            var before = chosen.Select(id => _calendar.Placed[id]).ToList();
            var more = chosen.Union(_layout.Missing(task));
            foreach (var id in chosen)
                _calendar.Remove(id);
            if (_choice.InOrder.Where(candidate => more.Contains(candidate.Task.Id)).Count(candidate => _layout.TryPlace(candidate.Task)) == more.Count)
                chosen = more;
            else
                PutBack(more, before);
        }
    }

    private void PutBack(ImmutableHashSet<string> tried, List<Placed> before)
    {
        foreach (var id in tried)
            _calendar.Remove(id);
        before.ForEach(_calendar.PutBack);
    }

    /// <summary>On the earliest days, whatever its week: nobody should have to remember for weeks where they stopped.</summary>
    private void PlaceWhatIsBegun()
    {
        foreach (var candidate in _choice.InOrder.Where(candidate => candidate.Suits && _request.DoneMinutes.ContainsKey(candidate.Task.Id)))
        {
            if (!_layout.Has(candidate.Task.Id) && _layout.IsReady(candidate.Task))
                _calendar.TryPlace(candidate.Task, new Window(0, _days.Count));
        }
    }

    /// <summary>The two tasks of each top gap. The second is one that builds on the first, if there is one.</summary>
    private void PlaceTopGaps()
    {
        for (var gap = 0; gap < Math.Min(TopGaps, _request.Gaps.Length); gap++)
        {
            var skill = _request.Gaps[gap].Skill;
            var tasks = ShowingMostFirst(_choice.InOrder.Where(candidate => candidate.Suits && candidate.Task.Skill == skill)).ToList();
            foreach (var alsoLater in (bool[])[false, true])
            {
                while (_calendar.Placed.Values.Count(placed => placed.Task.Skill == skill) < TasksOfTopGap && TryPlaceOneOf(tasks, alsoLater))
                {
                }
            }
        }
    }

    private bool TryPlaceOneOf(List<LibraryTask> tasks, bool alsoLater) =>
        // First what builds on planned tasks, then what builds on none, then what brings others along.
        tasks.Where(task => !_layout.Has(task.Id)).OrderBy(task => task.After.IsEmpty ? 1 : _layout.IsReady(task) ? 0 : 2).Any(task => _layout.TryPlaceWithThoseBefore(task, alsoLater));

    private List<LibraryTask> Left() =>
    [
        .. _choice.InOrder.Where(candidate => candidate.Suits && !_layout.Has(candidate.Task.Id))
            .OrderBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap).Select(candidate => candidate.Task),
    ];

    private void RemoveWhatNothingBuildsOn()
    {
        foreach (var candidate in _choice.InOrder.Reverse())
        {
            if (!candidate.Suits && !_calendar.Placed.Values.Any(placed => placed.Task.After.Contains(candidate.Task.Id)))
                _calendar.Remove(candidate.Task.Id);
        }
    }

    private void EvenOut()
    {
        var weeks = _choice.InOrder.Select(candidate => candidate.Task)
            .Where(task => _calendar.Placed.TryGetValue(task.Id, out var placed) && (!IsInWeeks || placed.Window == OwnWindow(task)))
            .GroupBy(task => IsInWeeks ? OwnWindow(task) : new Window(0, _days.Count)).ToList();
        foreach (var week in weeks)
            _layout.EvenOut([.. week], week.Key);
    }

    /// <summary>The days of a task's week, for somebody in the role also of the one before. In a plan of seven days, those after the tasks of earlier weeks and before those of later ones.</summary>
    private Window OwnWindow(LibraryTask task)
    {
        if (IsInWeeks)
        {
            var from = _request.InRole ? Math.Max(StudyWeek, task.Week - 1) : task.Week;
            return new Window(_days.Week(from).From, _days.Week(task.Week).To);
        }
        var (first, end) = (0, _days.Count);
        foreach (var placed in _calendar.Placed.Values)
        {
            if (placed.Task.Week < task.Week)
                first = Math.Max(first, placed.End);
            else if (placed.Task.Week > task.Week)
                end = Math.Min(end, placed.Start + 1);
        }
        return new Window(first, end);
    }

    private Window LaterWindow(LibraryTask task) => IsInWeeks ? OwnWindow(task) with { To = _days.Count } : OwnWindow(task);

    private Plan ToPlan(List<(LibraryTask Task, string NoRoom)> left) => new(
        [
            .. _calendar.Placed.Values.SelectMany(placed => placed.Sessions(_days)).OrderBy(session => _choice.Order[session.Task])
                .Concat(_calendar.Added.OrderBy(session => session.Kind)).OrderBy(session => session.Date),
        ],
        _days.Start,
        _days.Date(_days.Count - 1),
        _layout.LeftOut(left));
}

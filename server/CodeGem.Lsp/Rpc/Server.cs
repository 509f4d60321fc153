using System.Collections.Concurrent;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// One language server on one pair of streams (LSP 3.17). One thread, the one that calls <see cref="Run"/>, takes turns: it alone
/// replaces the state, so there are no locks. Requests are given the state at their arrival and answered from the pool; whatever
/// they do, the next change is taken at once. A handler that fails costs one error and nothing else.
/// </summary>
public sealed class Server<TState>
    where TState : class
{
    private readonly Opening<TState> opening;
    private readonly TimeProvider time;
    private readonly Journal journal;
    private readonly FrameReader reader;
    private readonly FrameWriter writer;
    private readonly BlockingCollection<Action> turns = [];
    private readonly Running running;
    private readonly Performer<TState> performer;
    private readonly Desk<TState> desk;

    private Routes<TState>? routes;
    private Phase phase = Phase.Fresh;
    private volatile TState? state;
    private volatile bool leaving;
    private bool stopped;
    private ITimer? lastPatience;
    private Task commands = Task.CompletedTask;

    public Server(Stream input, Stream output, Opening<TState> opening, TimeProvider time, Journal journal)
    {
        this.opening = opening;
        this.time = time;
        this.journal = journal;
        reader = new FrameReader(input);
        writer = new FrameWriter(output, journal) { Broken = () => Post(Leave) };
        running = new Running(writer, journal);
        desk = new Desk<TState>(() => state!, (turn, then) => Post(() => Apply(turn, then)));
        performer = new Performer<TState>(time, writer, journal, () => state!, desk, Post, Apply, Leave);
    }

    private enum Phase
    {
        Fresh,
        Open,
        ShutDown,
    }

    /// <summary>Serves until <c>exit</c>, the end of the input, or <see cref="Effect{TState}.Leave"/>.</summary>
    /// <returns>The exit code LSP asks for: 0 when <c>shutdown</c> came before, else 1.</returns>
    public int Run()
    {
        new Thread(ReadAll) { IsBackground = true, Name = "reader" }.Start();
        while (!stopped)
        {
            var turn = turns.Take();
            try
            {
                turn();
            }
            catch (Exception failure)
            {
                journal.Failed("turn", failure);
            }

            if (leaving && commands.IsCompleted && running.IsEmpty) stopped = true;
        }

        lastPatience?.Dispose();
        writer.Finish(Server.LastPatience);
        return phase == Phase.ShutDown ? 0 : 1;
    }

    private void Post(Action turn) => turns.Add(turn);

    private void ReadAll()
    {
        for (var frame = reader.Read(); frame.Kind != FrameKind.End; frame = reader.Read())
        {
            if (frame.Kind == FrameKind.Refused)
            {
                journal.Refused(frame.Reason!);
                Post(() => Refuse(null, ErrorCode.ParseError));
                continue;
            }

            journal.Trace("<-", frame.Body.Span);
            var envelope = Envelope.Read(frame.Body);
            if (envelope is { Kind: EnvelopeKind.Faulty, Fault: ErrorCode.ParseError }) reader.Reconsider(frame.Body);
            Post(() => Arrive(envelope));
        }

        Post(Leave);
    }

    private void Arrive(Envelope message)
    {
        if (leaving) return;
        switch (message.Kind)
        {
            case EnvelopeKind.Faulty:
                journal.Refused("faulty message");
                Refuse(message.Id, message.Fault);
                break;
            case EnvelopeKind.Response:
                performer.Settle(message);
                break;
            case EnvelopeKind.Notification:
                TakeNotification(message);
                break;
            case EnvelopeKind.Request:
                TakeRequest(message);
                break;
        }
    }

    private void TakeNotification(Envelope message)
    {
        if (message.Method == "exit")
        {
            running.CancelAll();
            Leave();
        }
        else if (phase != Phase.Open)
        {
            journal.Refused("notification outside of the session");
        }
        else if (message.Method == "$/cancelRequest")
        {
            if (CancelParams.Read(message.Content) is { } id) running.Cancel(id);
        }
        else if (routes?.Find(message.Method) is NotificationRoute<TState> route)
        {
            TakeNotification(message, route);
        }
    }

    private void TakeNotification(Envelope message, NotificationRoute<TState> route)
    {
        try
        {
            Apply(now => route.Take(now, message.Content));
        }
        catch (Exception failure)
        {
            journal.Failed(message.Method, failure);
            Apply(now => opening.Recover(now, message.Method, message.Content));
        }
    }

    private void TakeRequest(Envelope message)
    {
        var id = message.Id!.Value;
        if (phase == Phase.ShutDown) Refuse(id, ErrorCode.InvalidRequest);
        else if (message.Method == "initialize") Initialize(id, message.Content);
        else if (phase == Phase.Fresh) Refuse(id, ErrorCode.ServerNotInitialized);
        else if (message.Method == "shutdown") ShutDown(id);
        else Route(id, message);
    }

    private void Route(RequestId id, Envelope message)
    {
        var arrival = state!;
        switch (routes?.Find(message.Method))
        {
            case RequestRoute<TState> route when running.Add(id, message.Method) is { } request:
                request.Start(token => route.Answer(id, message.Content, arrival, () => state!, token), Done);
                break;
            case CommandRoute<TState> route when running.Add(id, message.Method, mustFinish: true) is { } request:
                commands = request.StartAfter(commands, token => route.CarryOut(id, message.Content, desk, token), Done);
                break;
            case RequestRoute<TState> or CommandRoute<TState>:
                Refuse(id, ErrorCode.InvalidRequest); // the id of a request that still runs
                break;
            default:
                Refuse(id, ErrorCode.MethodNotFound);
                break;
        }
    }

    private void Done()
    {
        if (leaving) Post(static () => { });
    }

    private void Initialize(RequestId id, ReadOnlyMemory<byte> content)
    {
        if (phase != Phase.Fresh)
        {
            Refuse(id, ErrorCode.InvalidRequest);
            return;
        }

        try
        {
            (state, var answer) = opening.Initialize(content);
            writer.Post(Outgoing.Result(id, answer));
        }
        catch (Exception failure)
        {
            journal.Failed("initialize", failure);
            Refuse(id, failure is RequestFailure known ? known.Code : ErrorCode.InternalError);
            return;
        }

        phase = Phase.Open;
        routes = opening.Routes();
        Apply(opening.Opened);
    }

    private void ShutDown(RequestId id)
    {
        phase = Phase.ShutDown;
        writer.Post(Outgoing.Result(id, static json => json.WriteNullValue()));
    }

    private void Refuse(RequestId? id, ErrorCode code) => writer.Post(Outgoing.Error(id, code, ErrorText.Of(code)));

    private void Apply(Func<TState, Turn<TState>> take, Action then)
    {
        try
        {
            Apply(take);
        }
        finally
        {
            then();
        }
    }

    private void Apply(Func<TState, Turn<TState>> take)
    {
        var turn = take(state!);
        state = turn.State;
        if (turn.Effects.IsDefaultOrEmpty) return;
        foreach (var effect in turn.Effects) performer.Perform(effect);
    }

    private void Leave()
    {
        if (leaving) return;
        leaving = true;
        performer.Stop();
        lastPatience = time.CreateTimer(_ => Post(() => stopped = true), null, Server.LastPatience, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>How patient a server is.</summary>
public static class Server
{
    /// <summary>How long a request to the client waits for its reply.</summary>
    public static readonly TimeSpan ReplyPatience = TimeSpan.FromSeconds(5);

    /// <summary>How long work in progress may go on after the end.</summary>
    public static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);
}

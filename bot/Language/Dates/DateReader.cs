namespace TeamBot.Language.Dates;

/// <summary>Puts one date together from what stands side by side: a day, a time, a part of the day, a zone, a recurrence.</summary>
internal ref struct DateReader
{
    private const int FurthestMarker = 5;

    /// <summary>Words in a row that may say that a date follows: “due by”.</summary>
    private const int MostMarkers = 3;

    private readonly DateWords _words;
    private readonly Clock _clock;
    private readonly TimeZoneInfo _zone;

    private SaidDay _day;
    private SaidTime _time;
    private SaidTime _until;
    private SaidDay _last;
    private SaidRule _rule;
    private int? _part;
    private bool _endOfDay;
    private TimeZoneInfo? _said;
    private int _end;

    private DateReader(DateWords words, Clock clock, TimeZoneInfo zone) => (_words, _clock, _zone) = (words, clock, zone);

    /// <param name="alone">Whether nothing else is in the text, so that a weak word counts.</param>
    public static DateSpan? Read(DateWords words, int token, Clock clock, TimeZoneInfo zone, bool alone)
    {
        var marker = Marker(words, token);
        var reader = new DateReader(words, clock, zone);
        reader.Collect(token, bare: words.Is(token - 1, "at") || words.Is(token - 1, "@") || alone && words.Sentence.Tokens[token].Kind != TokenKind.Word && words.Count <= 3);
        if (reader._end == 0)
            return null;
        var after = words.At(reader._end, Word.After);
        var marked = marker < token || after.Is;
        var alike = alone || marked || token == 0 && reader._end >= words.Count;
        if (reader._day.IsWeak && !alike && !reader._time.Is && reader._part is null || !alike && words.IsGlued(token) && words.Sentence.Tokens[token].Kind != TokenKind.Han && words.Sentence.Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Number)
            return null;
        return reader.Made(marker, token, Math.Max(after.End, reader._end), marked);
    }

    private void Collect(int token, bool bare)
    {
        for (var at = token; ;)
        {
            var next = Next(at, bare);
            if (next == 0)
                return;
            _end = next;
            at = _words.Between(next);
            bare = _words.Is(at - 1, "at") || _words.Is(at - 1, "@") || _words.Is(at - 1, "around") || _words.Is(at - 1, "by") || _words.Is(at - 1, "for") && _day.Is;
        }
    }

    // Takes one more part of the date; the token after it, or 0.
    private int Next(int at, bool bare)
    {
        if (at >= _words.Count)
            return 0;
        if (!_rule.Is && Rules.Read(_words, at) is { Is: true } rule)
        {
            (_rule, _part) = (rule, rule.Part ?? _part);
            return rule.End;
        }

        if (!_endOfDay && _words.At(at, Word.Eod) is { Is: true } eod)
        {
            _endOfDay = true;
            return eod.End;
        }

        // “9 tomorrow morning”, “8 this evening”: an hour before the day.
        if (!_time.Is && !_day.Is && Numbers.At(_words, at) is { Is: true, IsWhole: true, Value: >= 1 and <= 12, Digits: > 0 and < 3 } early && PartSoon(early.End))
        {
            _time = new(early.End, early.Whole, 0, IsSure: false);
            return early.End;
        }

        var time = _time.Is ? default : Clocks.Read(_words, at, bare);
        var day = _day.Is || _rule.Is ? default : ReadDay(at);
        if (day.Is && day.End >= time.End)
        {
            (_day, _part) = (day, day.Part ?? _part);
            return To(day.End);
        }

        if (time.Is)
        {
            (_time, _part) = (time, time.Part ?? _part);
            return Until(time.End);
        }

        if (_part is null && _words.At(at, Word.Part) is { Is: true } part)
        {
            _part = part.Value;
            return part.End;
        }

        if (_said is null && Zones.Read(_words, at) is var (end, zone) && (_time.Is || Clocks.Read(_words, _words.Between(end), bare: false).Is || !_day.Is && end < _words.Count && ReadDay(end).Is))
        {
            _said = zone;
            return end;
        }

        // 3-4pm, “from 3 to 4 in the afternoon”: hours that only their end explains.
        if (!_time.Is && Numbers.At(_words, at) is { Is: true, IsWhole: true, Value: <= 24, Digits: > 0 and < 3 } from && _words.At(from.End, Word.To) is { Is: true } to && Clocks.Read(_words, to.End, bare: false) is { Is: true, IsSure: true } until && !_words.IsGlued(at))
        {
            (_time, _until) = (new(from.End, until.Hour > 12 && from.Value < 12 && from.Value + 12 <= until.Hour ? from.Whole + 12 : from.Whole, 0, IsSure: true), until);
            return until.End;
        }

        return 0;
    }

    private readonly SaidDay ReadDay(int at)
    {
        var best = default(SaidDay);
        Take(Distances.Read(_words, at, _clock));
        Take(NamedDays.Read(_words, at, _clock));
        Take(Periods.Read(_words, at, _clock));
        Take(CalendarDays.Read(_words, _words.Past(at, Word.The), _clock));
        return best;

        void Take(SaidDay day) => best = day.End > best.End ? day : best;
    }

    // Whether “this evening”, “tomorrow morning” or “tonight” follows.
    private readonly bool PartSoon(int at) =>
        _words.At(at, Word.PartDay).Is || _words.At(at, Word.Part) is { Is: true } && _words.Sentence.Tokens[at].Kind == TokenKind.Word
        || _words.At(at, Word.Day) is { Is: true } day && _words.At(day.End, Word.Part) is { Is: true } && _words.Sentence.Tokens[at].Kind == TokenKind.Word;

    // “Monday to Friday”, 12月1日到5日.
    private int To(int end)
    {
        if (_words.At(end, Word.To) is not { Is: true } to || _day.Days is not null || _day.At is not null || to.End >= _words.Count)
            return end;
        var next = _words.Past(to.End, Word.The);
        var last = ReadDay(next);
        if (!last.Is && Numbers.At(_words, next) is { Is: true, IsWhole: true, Value: <= 31 } number && number.End < _words.Count && _words.Sentence.Plainly(number.End) is "日" or "号")
            last = SaidDay.Of(number.End + 1, Clock.Exact(_day.Day.Year, _day.Day.Month, number.Whole));
        if (!last.Is || last.IsWeak || last.Day <= _day.Day)
            return end;
        _last = last;
        return last.End;
    }

    // “3pm to 5pm”, 下午3点到5点.
    private int Until(int end)
    {
        var zoneEnd = _said is null && Zones.Read(_words, end) is var (after, zone) && _words.At(after, Word.To).Is ? (After: after, Zone: zone) : (After: end, Zone: null);
        if (_words.At(zoneEnd.After, Word.To) is not { Is: true } to || Clocks.Read(_words, to.End, bare: true) is not { Is: true } until || _words.Sentence.Tokens[to.End].Kind == TokenKind.Han && !Clocks.FollowsHour(_words, until.End - 1) && _words.Sentence.Plainly(until.End - 1) is not ("点" or "半" or "分" or "整" or "刻"))
            return end;
        _said ??= zoneEnd.Zone;
        if (until.IsSure && !_time.IsSure && _time.Hour + 12 <= until.Hour)
            _time = _time with { Hour = _time.Hour + 12 };
        _until = !until.IsSure && until.Hour < 12 && until.Hour * 60 + until.Minute <= _time.Hour * 60 + _time.Minute ? until with { Hour = until.Hour + 12 } : until;
        return until.End;
    }

    // The first token of “due by”, 截止到 and the like before the date.
    private static int Marker(DateWords words, int token)
    {
        var start = token;
        var again = true;
        for (var count = 0; again && count < MostMarkers; count++)
        {
            again = false;
            var before = words.Is(start - 1, "the") || words.IsMark(start - 1, ':') ? start - 1 : start;
            for (var from = Math.Max(0, before - FurthestMarker); from < before; from++)
            {
                if (words.At(from, Word.Before) is { Is: true } said && (said.End == before || said.End == start))
                {
                    (start, again) = (from, true);
                    break;
                }
            }
        }

        return start;
    }

    private readonly DateSpan? Made(int marker, int token, int end, bool marked)
    {
        var moment = new Moment(_clock, _zone, _day, _last, _time, _until, _part, _said, _endOfDay);
        var tokens = _words.Sentence.Tokens;
        var start = tokens[marker].Start;
        var made = _rule.Is ? moment.Again(_rule.Text) : moment.Once();
        return made is null ? null : made with { Start = start, Length = tokens[end - 1].End - start, Core = tokens[token].Start, Marked = marked };
    }
}

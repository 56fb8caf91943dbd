using TeamBot.Language.Dates;

namespace TeamBot.Language;

/// <summary>Days and times as people say them, on Tuesday 24 November 2026 at 09:00. (A5, B4)</summary>
public sealed class SayingDates
{
    [Theory]
    // Relative days and distances.
    [InlineData("today", "2026-11-24")]
    [InlineData("tmrw", "2026-11-25")]
    [InlineData("the day after tomorrow", "2026-11-26")]
    [InlineData("in two weeks", "2026-12-08")]
    [InlineData("within 3 days", "2026-11-27")]
    [InlineData("three working days from now", "2026-11-27")]
    [InlineData("in 2.5 hours", "2026-11-24T11:30")]
    [InlineData("in an hour and a half", "2026-11-24T10:30")]
    [InlineData("two weeks ago", "2026-11-10")]
    [InlineData("a week from Friday", "2026-12-04")]
    [InlineData("大后天", "2026-11-27")]
    [InlineData("三天后", "2026-11-27")]
    [InlineData("3天内", "2026-11-27")]
    [InlineData("两周内", "2026-12-08")]
    [InlineData("三个工作日内", "2026-11-27")]
    [InlineData("半小时后", "2026-11-24T09:30")]
    [InlineData("一个半小时后", "2026-11-24T10:30")]
    [InlineData("两天前", "2026-11-22")]
    // Weekdays.
    [InlineData("Friday", "2026-11-27")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("this Friday", "2026-11-27")]
    [InlineData("Friday next week", "2026-12-04")]
    [InlineData("last monday", "2026-11-23")]
    [InlineData("wednesday after next", "2026-12-02")]
    [InlineData("周五", "2026-11-27")]
    [InlineData("下周三", "2026-12-02")]
    [InlineData("下下周三", "2026-12-09")]
    [InlineData("下個星期三", "2026-12-02")]
    [InlineData("上周五", "2026-11-20")]
    [InlineData("本週五", "2026-11-27")]
    [InlineData("禮拜天", "2026-11-29")]
    // Days by number.
    [InlineData("the 3rd", "2026-12-03")]
    [InlineData("March 1st", "2027-03-01")]
    [InlineData("1 of March 2028", "2028-03-01")]
    [InlineData("Dec 5", "2026-12-05")]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("12/1", "2026-12-01")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("Fri, Jul 18, 2028", "2028-07-18")]
    [InlineData("三十日", "2026-11-30")]
    [InlineData("30号", "2026-11-30")]
    [InlineData("12月1日", "2026-12-01")]
    [InlineData("三月八号", "2027-03-08")]
    [InlineData("2027年5月20日", "2027-05-20")]
    [InlineData("下个月15号", "2026-12-15")]
    [InlineData("明年三月一日", "2027-03-01")]
    [InlineData("last Monday of March", "2027-03-29")]
    [InlineData("本月最后一个周五", "2026-11-27")]
    // Stretches are due at their end; a week on its Friday.
    [InlineData("end of month", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("EOD", "2026-11-24")]
    [InlineData("end of the week", "2026-11-27")]
    [InlineData("next week", "2026-12-04")]
    [InlineData("end of quarter", "2026-12-31")]
    [InlineData("Q1", "2027-03-31")]
    [InlineData("Q1 2028", "2028-03-31")]
    [InlineData("this weekend", "2026-11-29")]
    [InlineData("end of April", "2027-04-30")]
    [InlineData("月底", "2026-11-30")]
    [InlineData("下月底", "2026-12-31")]
    [InlineData("季度末", "2026-12-31")]
    [InlineData("年底", "2026-12-31")]
    [InlineData("下周", "2026-12-04")]
    [InlineData("本周内", "2026-11-27")]
    [InlineData("周末", "2026-11-29")]
    [InlineData("第一季度", "2027-03-31")]
    [InlineData("3月中旬", "2027-03-20")]
    // Times of day.
    [InlineData("5pm", "2026-11-24T17:00")]
    [InlineData("8am", "2026-11-25T08:00")]
    [InlineData("17:30", "2026-11-24T17:30")]
    [InlineData("tomorrow at 9", "2026-11-25T09:00")]
    [InlineData("at 3", "2026-11-24T15:00")]
    [InlineData("half past three", "2026-11-24T15:30")]
    [InlineData("a quarter to 5 pm", "2026-11-24T16:45")]
    [InlineData("noon", "2026-11-24T12:00")]
    [InlineData("3 o'clock in the afternoon", "2026-11-24T15:00")]
    [InlineData("eleven thirty am tomorrow", "2026-11-25T11:30")]
    [InlineData("Saturday morning at 9", "2026-11-28T09:00")]
    [InlineData("13点", "2026-11-24T13:00")]
    [InlineData("下午3点半", "2026-11-24T15:30")]
    [InlineData("明天上午十点一刻", "2026-11-25T10:15")]
    [InlineData("今晚8点", "2026-11-24T20:00")]
    [InlineData("明早九点", "2026-11-25T09:00")]
    [InlineData("周五下午三點三十分", "2026-11-27T15:30")]
    [InlineData("晚上11点", "2026-11-24T23:00")]
    // Zones and feasts.
    [InlineData("9am Beijing time tomorrow", "2026-11-25T01:00")]
    [InlineData("北京时间明天上午9点", "2026-11-25T01:00")]
    [InlineData("15:00 UTC+2", "2026-11-24T13:00")]
    [InlineData("Christmas", "2026-12-25")]
    [InlineData("国庆节", "2027-10-01")]
    [InlineData("春节", "2027-02-06")]
    [InlineData("中秋", "2027-09-15")]
    // Both languages in one.
    [InlineData("by 下周三 3pm", "2026-12-02T15:00")]
    [InlineData("tomorrow 下午三点", "2026-11-25T15:00")]
    [InlineData("next Monday 上午10点", "2026-11-30T10:00")]
    [InlineData("before 月底", "2026-11-30")]
    // Slips.
    [InlineData("tommorow", "2026-11-25")]
    [InlineData("wendesday", "2026-11-25")]
    [InlineData("next thrusday", "2026-12-03")]
    public void Are_read(string said, string date) =>
        Assert.Equal(date, DateGrammar.Read(said, Said.Now.Now, Said.Now.Zone)?.ToString());

    [Theory]
    [InlineData("every Monday", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30")]
    [InlineData("every other Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26")]
    [InlineData("every weekday at 9:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30", "2026-11-24T09:30")]
    [InlineData("daily at 8am", "FREQ=DAILY;BYHOUR=8;BYMINUTE=0", "2026-11-25T08:00")]
    [InlineData("every 3 days", "FREQ=DAILY;INTERVAL=3", "2026-11-24")]
    [InlineData("Mondays and Wednesdays at 10", "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=10;BYMINUTE=0", "2026-11-25T10:00")]
    [InlineData("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15")]
    [InlineData("the last working day of every month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30")]
    [InlineData("first Monday of each month", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07")]
    [InlineData("every year on March 1", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "2027-03-01")]
    [InlineData("每天早上8点", "FREQ=DAILY;BYHOUR=8;BYMINUTE=0", "2026-11-25T08:00")]
    [InlineData("每个工作日早上9点半", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30", "2026-11-24T09:30")]
    [InlineData("每两周周四", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26")]
    [InlineData("每周一三五上午十点", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=10;BYMINUTE=0", "2026-11-25T10:00")]
    [InlineData("每月最后一个工作日", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30")]
    [InlineData("每月1号", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01")]
    [InlineData("每月底", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30")]
    [InlineData("每季度", "FREQ=MONTHLY;INTERVAL=3", "2026-11-24")]
    [InlineData("每年3月1日", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "2027-03-01")]
    public void That_come_again_are_rules(string said, string rule, string first)
    {
        var span = Assert.Single(DateGrammar.Find(said, Said.Now.Now, Said.Now.Zone));

        Assert.Equal((rule, first), (span.Rule, span.Date.ToString()));
    }

    [Theory]
    [InlineData("next Friday", "2026-12-04", "2026-11-27")]
    [InlineData("at 3", "2026-11-24T15:00", "2026-11-25T03:00")]
    [InlineData("3点", "2026-11-24T15:00", "2026-11-25T03:00")]
    [InlineData("12/1", "2026-12-01", "2027-01-12")]
    [InlineData("13点", "2026-11-24T13:00", null)]
    [InlineData("下周五", "2026-12-04", null)]
    public void With_two_readings_give_the_other_as_well(string said, string date, string? other)
    {
        var span = Assert.Single(DateGrammar.Find(said, Said.Now.Now, Said.Now.Zone));

        Assert.Equal((date, other), (span.Date.ToString(), span.Other?.ToString()));
    }

    [Fact]
    public void By_numbers_follow_the_custom_of_the_place() =>
        Assert.Equal("2027-01-12", DateGrammar.Read("12/1", Said.Now.Now, Said.Now.Zone, monthFirst: false)?.ToString());

    [Theory]
    [InlineData("T-12")]
    [InlineData("version 10.0.3")]
    [InlineData("上海")]
    [InlineData("you may go")]
    [InlineData("we sat down")]
    [InlineData("3 people")]
    [InlineData("50%")]
    [InlineData("一下")]
    public void Are_not_seen_where_there_are_none(string text) =>
        Assert.Empty(DateGrammar.Find($"about {text} then", Said.Now.Now, Said.Now.Zone));

    [Theory]
    [InlineData("tomorrow next friday at 3pm ")]
    [InlineData("明天下午三点半")]
    [InlineData("every other ")]
    [InlineData("3 to ")]
    [InlineData("周一和")]
    [InlineData("1/2/")]
    [InlineData("一")]
    [InlineData("by due on the ")]
    public void In_hostile_numbers_take_memory_in_proportion(string part)
    {
        Allocated(part, 2000);
        var (small, large) = (Allocated(part, 2000), Allocated(part, 32000));

        // Sixteen times the text; a reader that remembers pairs would take 256 times as much.
        Assert.InRange(large, 0, small * 32);
    }

    private static long Allocated(string part, int length)
    {
        var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        DateGrammar.Find(text, Said.Now.Now, Said.Now.Zone);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

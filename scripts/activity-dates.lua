-- An activity has its dates, inside the plan year and in time for its goal. (That it ends after
-- it starts is seen when the plan is read.)

return {
    id = "activity-dates",
    level = "error",
    visits = "activity",
    about = "Every activity has a start and an end inside the plan year, in time for its goal.",
    messages = {
        ["activity-dates-missing"] = "Activity {activity} does not say from when to when.",
        ["activity-outside-year"] = "Activity {activity} is on {date}, outside the plan year {start} to {stop}.",
        ["activity-after-goal"] = {level = "warning", text = "Activity {activity} starts on {date}, after its goal {goal} is due on {due}."},
        ["activity-agreed-late"] = {level = "warning", text = "The details of activity {activity} are to be agreed by {agree}, after it starts on {date}."},
    },
    advice = {
        ["activity-dates-missing"] = "Give start and end, or say by when the details are agreed: agreeBy=\"…\".",
        ["activity-outside-year"] = "Move it into the plan year, or into the plan of that year.",
        ["activity-after-goal"] = "Move the activity, or name the goal that it serves.",
        ["activity-agreed-late"] = "Agree on the details before the activity starts.",
    },
    check = function(activity, plan, report)
        local start, stop = activity.start, activity["end"]
        local open = not written(activity, "start") or not written(activity, "end")
        if open and not activity.agreeBy then
            report("activity-dates-missing", activity)
        end
        local period = plan.period
        if period and period.start and period["end"] and period.start <= period["end"] then
            for _, name in ipairs({"start", "end"}) do
                local date = activity[name]
                if date and (date < period.start or date > period["end"]) then
                    report("activity-outside-year", activity, name,
                           {date = date, start = period.start, stop = period["end"]})
                    break
                end
            end
        end
        local goal = activity.goal
        if goal and goal.due and start and start > goal.due then
            report("activity-after-goal", activity, "start",
                   {date = start, goal = goal, due = goal.due})
        end
        if activity.agreeBy and start and activity.agreeBy > start then
            report("activity-agreed-late", activity, "agreeBy",
                   {agree = activity.agreeBy, date = start})
        end
    end,
}

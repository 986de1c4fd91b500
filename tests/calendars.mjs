// Reads iCalendar files with ical.js, another program than the one that wrote them. Standard input: the files, with a zero character between
// them. Writes for each, as JSON, its properties, its zones and its events.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const instant = (time) => time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().replace(".000", "");

const event = (component) => {
  const read = new ICAL.Event(component);
  return {
    uid: read.uid,
    sequence: read.sequence,
    status: component.getFirstPropertyValue("status"),
    summary: read.summary,
    start: instant(read.startDate),
    end: instant(read.endDate),
    zone: component.getFirstProperty("dtstart").getParameter("tzid") ?? "",
    stamp: instant(component.getFirstPropertyValue("dtstamp")),
    alarms: component.getAllSubcomponents("valarm").map((alarm) => ({
      action: alarm.getFirstPropertyValue("action"),
      seconds: alarm.getFirstPropertyValue("trigger").toSeconds(),
      text: alarm.getFirstPropertyValue("description"),
    })),
    names: component.getAllProperties().map((property) => property.name),
  };
};

const files = readFileSync(0, "utf8").split("\0").map((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue("x-wr-calname"),
    version: calendar.getFirstPropertyValue("version"),
    refresh: calendar.getFirstPropertyValue("refresh-interval")?.toString(),
    zones: calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")),
    events: calendar.getAllSubcomponents("vevent").map(event),
  };
});
process.stdout.write(JSON.stringify(files));

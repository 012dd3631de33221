import type { Decoder } from './decoder.js';
import { htmlItems, type TagReader } from './html-items.js';

/** What a Training Center file holds, in its order; numbers and times as written. */
export type TcxItem =
  | {
      readonly kind: 'point';
      readonly time?: string;
      readonly lat?: string;
      readonly lon?: string;
    }
  | {
      readonly kind: 'activity';
      readonly sport?: string;
      /** Its start. */
      readonly id?: string;
      readonly laps: number;
      readonly seconds: number;
      readonly distanceM: number;
      readonly calories: number;
      /** Start and length of the last lap. */
      readonly lastLap?: { readonly start: string | undefined; readonly seconds: number };
    };

/** Fixes as they come, and each activity behind its own. An activity that the end of the file cuts off is none. */
export const tcxItems: Decoder<TcxItem> = (bytes) => htmlItems(bytes, new TcxReader(), { xmlMode: true });

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Point = Open<Extract<TcxItem, { kind: 'point' }>>;
type Activity = Open<Extract<TcxItem, { kind: 'activity' }>>;

/** No value of the elements that matter is longer. */
const LONGEST = 100;

class TcxReader implements TagReader<TcxItem> {
  cut = false;
  private items: TcxItem[] = [];
  private run = '';
  private activity: Activity | undefined;
  private point: Point | undefined;
  private lap: { start: string | undefined; seconds: number } | undefined;

  take(): readonly TcxItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  end(): void {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.run = '';
    switch (bare(tag)) {
      case 'Activity':
        this.activity = { kind: 'activity', laps: 0, seconds: 0, distanceM: 0, calories: 0 };
        if (attributes['Sport']) this.activity.sport = attributes['Sport'];
        break;
      case 'Lap':
        this.lap = { start: attributes['StartTime'], seconds: 0 };
        break;
      case 'Trackpoint':
        this.point = { kind: 'point' };
        break;
    }
  }

  text(text: string): void {
    if (this.run.length < LONGEST) this.run += text;
  }

  close(tag: string, cut: boolean): void {
    if (cut) {
      this.cut = true;
      return;
    }
    const name = bare(tag);
    const text = this.run.trim();
    this.run = '';
    if (this.point !== undefined) this.inPoint(name, text, this.point);
    else if (this.activity !== undefined) this.inActivity(name, text, this.activity);
  }

  private inPoint(name: string, text: string, point: Point): void {
    if (name === 'Time') point.time = text;
    else if (name === 'LatitudeDegrees') point.lat = text;
    else if (name === 'LongitudeDegrees') point.lon = text;
    else if (name === 'Trackpoint') {
      this.items.push(point);
      this.point = undefined;
    }
  }

  private inActivity(name: string, text: string, activity: Activity): void {
    const number = Number(text);
    const amount = Number.isFinite(number) && number > 0 ? number : 0;
    switch (name) {
      case 'Id':
        activity.id ??= text;
        break;
      case 'TotalTimeSeconds':
        activity.seconds += amount;
        if (this.lap) this.lap.seconds = amount;
        break;
      case 'DistanceMeters':
        activity.distanceM += amount;
        break;
      case 'Calories':
        activity.calories += amount;
        break;
      case 'Lap':
        activity.laps += 1;
        if (this.lap) activity.lastLap = this.lap;
        this.lap = undefined;
        break;
      case 'Activity':
        this.items.push(activity);
        this.activity = undefined;
        break;
    }
  }
}

/** Without the prefix of a namespace. */
const bare = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

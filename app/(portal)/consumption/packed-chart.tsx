"use client";

import type { ComponentProps } from "react";
import { BarChartLive } from "@/app/_ui/bar-chart-live";
import { unpackGroups } from "./packed-groups";

type Props = Omit<ComponentProps<typeof BarChartLive>, "groups"> & { groups: string };

/** A chart whose groups come from the server by `packGroups`. */
export function PackedChart({ groups, ...chart }: Props) {
  return <BarChartLive {...chart} groups={unpackGroups(groups)} />;
}

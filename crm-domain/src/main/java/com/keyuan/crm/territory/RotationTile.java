package com.keyuan.crm.territory;

/** A province on the tile map: how many due customers lie there, how many move, how many stay. */
public record RotationTile(String region, String name, long due, long moves) {}

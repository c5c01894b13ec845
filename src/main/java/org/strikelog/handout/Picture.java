package org.strikelog.handout;

import java.util.List;
import org.strikelog.location.MapFrame;

/**
 * A handout set on one sheet, ready to be printed as SVG: all lengths are pixels from its upper left corner.
 *
 * @param height of the sheet
 * @param lines all text but that of the map and the chart
 * @param keys the legend of the chart
 * @param mapTop upper edge of the map
 * @param chartTop upper edge of the chart
 * @param bar the scale of the map
 */
public record Picture(
        Handout handout, int height, List<Line> lines, List<Key> keys, int mapTop, int chartTop, MapFrame.Bar bar) {

    public static final int WIDTH = 960;
    public static final int MARGIN = 32;
    public static final int MAP_WIDTH = WIDTH - 2 * MARGIN;
    public static final int MAP_HEIGHT = 460;
    public static final int CHART_HEIGHT = 150;

    /**
     * A line of text.
     *
     * @param x its left end, or the right one of a line that runs to the left
     * @param y of its foot
     * @param colour as the style sheets name it
     */
    public record Line(String text, int x, int y, int size, boolean strong, String colour, boolean rightToLeft) {}

    /**
     * What a colour of the chart means.
     *
     * @param imprecise whether it is the lighter shade of all colours
     */
    public record Key(String colour, boolean imprecise, String label, int x, int y) {}
}
